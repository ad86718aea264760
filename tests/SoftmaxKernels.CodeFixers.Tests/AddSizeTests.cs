using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using SoftmaxKernels.CodeFixers.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.CodeFixers.Tests;

/// <summary>The fix of SMK0003 where the size is missing.</summary>
public sealed class AddSizeTests
{
    [Theory]
    [InlineData("[SoftmaxKernel]", "[SoftmaxKernel(Size = 10)]")]
    [InlineData("[SoftmaxKernel /* later */ ]", "[SoftmaxKernel(Size = 10) /* later */ ]")]
    [InlineData("[SoftmaxKernel()]", "[SoftmaxKernel(Size = 10)]")]
    [InlineData("[SoftmaxKernel( /* what? */ )]", "[SoftmaxKernel(Size = 10 /* what? */ )]")]
    [InlineData("[global::SoftmaxKernels.SoftmaxKernelAttribute]", "[global::SoftmaxKernels.SoftmaxKernelAttribute(Size = 10)]")]
    [InlineData("[Kernel]", "[Kernel(Size = 10)]")]
    [InlineData("[System.Serializable, SoftmaxKernel]", "[System.Serializable, SoftmaxKernel(Size = 10)]")]
    [InlineData(
        "[SoftmaxKernel(\n    // Fewer.\n    Methods = KernelMethods.Softmax)]",
        "[SoftmaxKernel(\n    // Fewer.\n    Size = 10, Methods = KernelMethods.Softmax)]")]
    [InlineData("[SoftmaxKernel(7)]", "[SoftmaxKernel(Size = 7)]")]
    [InlineData("[SoftmaxKernel(3 + 4, Methods = KernelMethods.Tanh)]", "[SoftmaxKernel(Size = 3 + 4, Methods = KernelMethods.Tanh)]")]
    public async Task SizeIsAddedWhereItIsMissing(string before, string after)
    {
        using Editor editor = new(new AddSizeFixProvider(), [Source(before)]);
        Assert.Equal(["SMK0003"], await editor.DiagnosticsAsync());

        await editor.FixAsync();

        Assert.Equal([Source(after)], await editor.TextsAsync());
        await editor.AssertGoodAsync();
    }

    [Theory]
    [InlineData("[SoftmaxKernel(Size = 0)]")]
    [InlineData("[SoftmaxKernel(Methods = KernelMethods.Tanh, Size = -1)]")]
    [InlineData("[SoftmaxKernel(\"7\")]")]
    [InlineData("[SoftmaxKernel(KernelMethods.Tanh)]")]
    [InlineData("[SoftmaxKernel(7, KernelMethods.Tanh)]")]
    [InlineData("[SoftmaxKernel(size: 7)]")]
    public async Task NothingIsOfferedWhereTheUserMustDecide(string attribute)
    {
        using Editor editor = new(new AddSizeFixProvider(), [Source(attribute)]);
        Assert.Equal(["SMK0003"], await editor.DiagnosticsAsync());

        Assert.Empty(await editor.OfferedAsync());
    }

    [Fact]
    public async Task AllInTheSolution()
    {
        const string Before = "[SoftmaxKernels.SoftmaxKernel] partial class A { } [SoftmaxKernels.SoftmaxKernel(5)] partial class B { }";
        const string After = "[SoftmaxKernels.SoftmaxKernel(Size = 10)] partial class A { } [SoftmaxKernels.SoftmaxKernel(Size = 5)] partial class B { }";
        using Editor editor = new(new AddSizeFixProvider(), [Before], [Before]);

        await editor.FixAllAsync(FixAllScope.Solution);

        Assert.Equal([After], await editor.TextsAsync(0));
        Assert.Equal([After], await editor.TextsAsync(1));
        await editor.AssertGoodAsync(0);
        await editor.AssertGoodAsync(1);
    }

    private static string Source(string attribute) =>
        $"using SoftmaxKernels; using Kernel = SoftmaxKernels.SoftmaxKernelAttribute;\n{attribute} partial class Digits {{ }}";
}
