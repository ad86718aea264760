using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

    /// <summary>Gets the layers: the last one has an activation of its own.</summary>
    public IEnumerable<LayerRequest> Layers => Sizes.Zip(Sizes.Skip(1)).Select((pair, index) =>
        new LayerRequest(pair.First, pair.Second, index == Sizes.Length - 2 ? Output : Hidden, Arithmetic));

    /// <inheritdoc/>
    public bool Equals(NetworkRequest? other) => other is not null && Query == other.Query;

    /// <inheritdoc/>
    public override int GetHashCode() => Query.GetHashCode(System.StringComparison.Ordinal);
}
