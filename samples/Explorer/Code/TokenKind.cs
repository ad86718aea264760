namespace Explorer.Code;

/// <summary>What a token of C# is.</summary>
internal enum TokenKind
{
    None,
    Keyword,
    Type,
    Member,
    String,
    Number,
    Comment,
    Documentation,
    Preprocessor,
}
