using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Code;
using Explorer.Compilation;
using Explorer.Requests;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Code;

/// <summary>What is different between two kernels.</summary>
public sealed class CodeDiffTests
{
    [Fact]
    public async Task Lines_add_up_to_both_files()
    {
        KernelCode before = await CompileAsync(10);
        KernelCode after = await CompileAsync(12);
        CodeDiff diff = CodeDiff.Between(before, after);
        FileDiff file = Assert.Single(diff.Files, file => file.Name == "Softmax");
        int same = file.Lines.Where(line => line.Kind is "same" or "gap").Sum(line => line.Count);
        Assert.Equal(LinesOf(before), same + file.Lines.Count(line => line.Kind == "removed"));
        Assert.Equal(LinesOf(after), same + file.Lines.Count(line => line.Kind == "added"));
        Assert.Equal(diff.Added, diff.Files.Sum(one => one.Lines.Count(line => line.Kind == "added")));
        Assert.Equal(diff.Removed, diff.Files.Sum(one => one.Lines.Count(line => line.Kind == "removed")));
    }

    [Fact]
    public async Task A_kernel_is_the_same_as_itself()
    {
        KernelCode code = await CompileAsync(10);
        Assert.Empty(CodeDiff.Between(code, code).Files);
    }

    private static int LinesOf(KernelCode code) =>
        Assert.Single(code.Files, file => file.Name.Contains(".Softmax.", System.StringComparison.Ordinal)).Tree.GetText().Lines.Count;

    private static Task<KernelCode> CompileAsync(int size) =>
        KernelCompiler.CompileAsync(RowRequest.Default with { Size = size }, CancellationToken.None);
}
