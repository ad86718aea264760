using System.Collections.Generic;
using System.Linq;
using Explorer.Compilation;
using Explorer.Requests;
using SoftmaxKernels;

namespace Explorer.Timing;

/// <summary>Softmax kernels of many sizes in one project, so that it is compiled once.</summary>
/// <param name="Arithmetic">The arithmetic.</param>
internal sealed record CurveRequest(KernelArithmetic Arithmetic) : KernelRequest(Arithmetic)
{
    private static readonly IReadOnlyList<int> Sizes = [2, 3, 4, 5, 8, 10, 16, 24, 32, 48, 64, 100, 128, 256, 512, 1000];

    /// <inheritdoc/>
    public override string TypeName => TypeOf(Sizes[0]);

    /// <inheritdoc/>
    public override string Declaration => string.Concat(Sizes.Select(size =>
        $"[SoftmaxKernel(Size = {size}, Methods = KernelMethods.Softmax{ArithmeticArgument})]\npublic static partial class {TypeOf(size)};\n\n"));

    /// <inheritdoc/>
    public override string Query => "kind=curve" + ArithmeticQuery;

    /// <inheritdoc/>
    public override string FirstMember => "Softmax";

    /// <summary>The kernels with a loop around each.</summary>
    /// <param name="code">The kernels.</param>
    /// <param name="jobs">What is measured.</param>
    public static KernelCode WithLoops(KernelCode code, out TimeJob[] jobs)
    {
        TimedMember member = TimedMember.Find(RowRequest.Default, code.Request.FirstMember);
        jobs = [.. Sizes.Select(size => new TimeJob(member.Name, $"{Namespace}.Loop{size}", $"{Namespace}.{TypeOf(size)}", size, size, 1, 0, []))];
        return Sizes.Aggregate(
            code, (all, size) => LoopSource.AddTo(all, LoopSource.Of($"Loop{size}", member.Call(TypeOf(size), hasParameters: false), string.Empty)));
    }

    private static string TypeOf(int size) => "Kernel" + size;
}
