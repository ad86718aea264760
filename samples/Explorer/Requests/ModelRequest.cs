using Explorer.Models;
using SoftmaxKernels;

namespace Explorer.Requests;

/// <summary>A kernel of a trained model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Arithmetic">The arithmetic.</param>
internal sealed record ModelRequest(StoredModel Model, KernelArithmetic Arithmetic) : KernelRequest(Arithmetic)
{
    /// <inheritdoc/>
    public override string TypeName => "Policy";

    /// <inheritdoc/>
    public override string Declaration
    {
        get
        {
            string parameters = Model.IsExternal ? ", Parameters = ParameterSource.External" : string.Empty;
            return $"[NetworkKernel(Model = \"{Model.Name}\"{parameters}{ArithmeticArgument})]\npublic static partial class {TypeName};\n";
        }
    }

    /// <inheritdoc/>
    public override string Query => $"kind=network&model={Model.Id}{ArithmeticQuery}";

    /// <inheritdoc/>
    public override string FirstMember => "Forward";
}
