namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>A fenced block of code in a Markdown file.</summary>
/// <param name="Line">The number of the line that opens it, from 1.</param>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Mark">The text of the HTML comment on the line before it, or nothing.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed record CodeBlock(int Line, string Language, string Mark, string Text);
