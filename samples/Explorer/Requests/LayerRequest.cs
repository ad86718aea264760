using SoftmaxKernels;

namespace Explorer.Requests;

/// <summary>A kernel of one layer.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Activation">What is applied to W a + b.</param>
/// <param name="Arithmetic">The arithmetic.</param>
internal sealed record LayerRequest(int Inputs, int Outputs, LayerActivation Activation, KernelArithmetic Arithmetic) : KernelRequest(Arithmetic)
{
    /// <inheritdoc/>
    public override string TypeName => "Layer";

    /// <inheritdoc/>
    public override string Declaration
    {
        get
        {
            string activation = Activation == LayerActivation.None ? string.Empty : ", Activation = LayerActivation." + Activation;
            return $"[LayerKernel(Inputs = {Inputs}, Outputs = {Outputs}{activation}{ArithmeticArgument})]\npublic static partial class {TypeName};\n";
        }
    }

    /// <inheritdoc/>
    public override string Query => $"kind=layer&inputs={Inputs}&outputs={Outputs}&activation={Activation}{ArithmeticQuery}";

    /// <inheritdoc/>
    public override string FirstMember => "Forward";
}
