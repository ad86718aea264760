using System.Net;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Code;
using Explorer.Compilation;
using Explorer.Requests;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Code;

/// <summary>Highlighted code is the code.</summary>
public sealed partial class HighlighterTests
{
    [Fact]
    public async Task The_text_of_the_page_is_that_of_the_file()
    {
        KernelCode code = await KernelCompiler.CompileAsync(RowRequest.Default, CancellationToken.None);
        Assert.NotEmpty(code.Files);
        Assert.All(code.Files, file => Assert.Equal(
            file.Text.ReplaceLineEndings("\n"), WebUtility.HtmlDecode(Tag().Replace(Highlighter.Html(file.Tree), string.Empty))));
    }

    [Fact]
    public void Kinds_are_classes()
    {
        string html = Highlighter.Html(CSharpSyntaxTree.ParseText("#if A\n#endif\n// <b>\nint F(int x) => G(\"<\" + 1);"));
        Assert.Contains("<span class=\"c\">// &lt;b&gt;</span>", html, System.StringComparison.Ordinal);
        Assert.Contains("<span class=\"k\">int</span>", html, System.StringComparison.Ordinal);
        Assert.Contains("<span class=\"m\">G</span>", html, System.StringComparison.Ordinal);
        Assert.Contains("<span class=\"s\">&quot;&lt;&quot;</span>", html, System.StringComparison.Ordinal);
        Assert.Contains("<span class=\"n\">1</span>", html, System.StringComparison.Ordinal);
        Assert.Contains("<span class=\"p\">#if A", html, System.StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
