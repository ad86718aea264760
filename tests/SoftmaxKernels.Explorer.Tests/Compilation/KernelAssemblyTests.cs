using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Requests;
using Explorer.Timing;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Compilation;

/// <summary>All children of a kernel start with the same files, which are compiled once.</summary>
public sealed class KernelAssemblyTests
{
    private static readonly RowRequest Request = new(2, KernelMethods.Softmax | KernelMethods.Tanh, KernelArithmetic.Fastest);

    [Fact]
    public async Task A_kernel_is_compiled_to_an_assembly_once()
    {
        KernelCode code = await KernelCompiler.CompileAsync(Request, CancellationToken.None);
        KernelAssembly first = KernelCompiler.Emit(code, CancellationToken.None);
        Assert.Same(first, KernelCompiler.Emit(code, CancellationToken.None));
        Assert.NotEmpty(first.Image);
        Assert.NotEmpty(first.Symbols);
    }

    [Fact]
    public async Task A_member_gets_its_loop_once()
    {
        KernelCode code = await KernelCompiler.CompileAsync(Request, CancellationToken.None);
        TimedCase softmax = TimedCase.Of(code, "Softmax");
        Assert.Same(softmax, TimedCase.Of(code, null));
        Assert.NotSame(softmax, TimedCase.Of(code, "Tanh"));
        Assert.NotEqual(KernelCompiler.Emit(code, CancellationToken.None).Image, KernelCompiler.Emit(softmax.Code, CancellationToken.None).Image);
    }
}
