using System.Collections.Generic;

namespace Explorer.Code;

/// <summary>The code of a kernel, for the page.</summary>
/// <param name="Declaration">What the user writes.</param>
/// <param name="DeclarationHtml">The same, highlighted.</param>
/// <param name="TypeName">The name of the type.</param>
/// <param name="Members">The names of its methods.</param>
/// <param name="Files">The generated files.</param>
/// <param name="Diagnostics">Errors and warnings.</param>
/// <param name="Characters">The characters of all files.</param>
/// <param name="Lines">The lines of all files.</param>
/// <param name="Milliseconds">How long the generator took.</param>
/// <param name="Plan">The plan; <see langword="null"/> where there is an error.</param>
internal sealed record CodeAnswer(
    string Declaration,
    string DeclarationHtml,
    string TypeName,
    IReadOnlyList<string> Members,
    IReadOnlyList<CodeFile> Files,
    IReadOnlyList<CodeDiagnostic> Diagnostics,
    int Characters,
    int Lines,
    double Milliseconds,
    object? Plan);

/// <summary>A generated file, for the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Html">Its text, highlighted.</param>
/// <param name="Characters">Its characters.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record CodeFile(string Name, string Html, int Characters, int Lines);

/// <summary>An error or a warning, for the page.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Severity">How bad it is, in lower case.</param>
/// <param name="Message">What it says.</param>
/// <param name="HelpUri">Where it is explained.</param>
internal sealed record CodeDiagnostic(string Id, string Severity, string Message, string HelpUri);
