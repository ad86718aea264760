using System.Threading;
using System.Threading.Tasks;
using Explorer.Code;
using Explorer.Compilation;
using Explorer.Requests;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Code;

/// <summary>What the page gets of the code.</summary>
public sealed class CodeAnswerTests
{
    [Fact]
    public async Task A_kernel_has_files_members_and_a_plan()
    {
        CodeAnswer answer = await AnswerAsync(RowRequest.Default);
        Assert.Empty(answer.Diagnostics);
        Assert.NotEmpty(answer.Files);
        Assert.Contains("Softmax", answer.Members);
        Assert.IsType<global::Explorer.Plans.RowPlan>(answer.Plan);
        Assert.Contains("[SoftmaxKernel(Size = 10)]", answer.Declaration, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_size_has_the_text_of_the_diagnostic()
    {
        CodeAnswer answer = await AnswerAsync(RowRequest.Default with { Size = 0 });
        CodeDiagnostic diagnostic = Assert.Single(answer.Diagnostics);
        Assert.Equal(("SMK0003", "error"), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("Size", diagnostic.Message, System.StringComparison.Ordinal);
        Assert.Empty(answer.Files);
        Assert.Null(answer.Plan);
    }

    private static async Task<CodeAnswer> AnswerAsync(KernelRequest request) =>
        CodeAnswers.Of(await KernelCompiler.CompileAsync(request, CancellationToken.None));
}
