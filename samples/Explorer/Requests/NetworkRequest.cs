using System.Collections.Immutable;
using SoftmaxKernels;

namespace Explorer.Requests;

/// <summary>A kernel of a network whose shape is given.</summary>
/// <param name="Sizes">The lengths of rows, from the inputs to the outputs.</param>
/// <param name="Hidden">The activation of hidden layers.</param>
/// <param name="Output">The activation of the last layer.</param>
/// <param name="Arithmetic">The arithmetic.</param>
internal sealed record NetworkRequest(ImmutableArray<int> Sizes, LayerActivation Hidden, LayerActivation Output, KernelArithmetic Arithmetic)
    : KernelRequest(Arithmetic)
{
    /// <inheritdoc/>
    public override string TypeName => "Network";

    /// <inheritdoc/>
    public override string Declaration =>
        $"[NetworkKernel(Sizes = new[] {{ {string.Join(", ", Sizes)} }}, Hidden = LayerActivation.{Hidden}, Output = LayerActivation.{Output}{ArithmeticArgument})]\n"
        + $"public static partial class {TypeName};\n";

    /// <inheritdoc/>
    public override string Query => $"kind=network&sizes={string.Join('-', Sizes)}&hidden={Hidden}&output={Output}{ArithmeticQuery}";

    /// <inheritdoc/>
    public override string FirstMember => "Forward";

    /// <inheritdoc/>
    public bool Equals(NetworkRequest? other) => other is not null && Query == other.Query;

    /// <inheritdoc/>
    public override int GetHashCode() => Query.GetHashCode(System.StringComparison.Ordinal);
}
