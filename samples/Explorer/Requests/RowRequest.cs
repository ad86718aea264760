using System;
using System.Linq;
using SoftmaxKernels;

namespace Explorer.Requests;

/// <summary>A kernel of rows.</summary>
/// <param name="Size">The number of classes.</param>
/// <param name="Methods">The method families.</param>
/// <param name="Arithmetic">The arithmetic.</param>
internal sealed record RowRequest(int Size, KernelMethods Methods, KernelArithmetic Arithmetic) : KernelRequest(Arithmetic)
{
    /// <summary>The kernel that is shown first.</summary>
    public static readonly RowRequest Default = new(10, KernelMethods.All, KernelArithmetic.Fastest);

    /// <inheritdoc/>
    public override string TypeName => "Kernel";

    /// <inheritdoc/>
    public override string Declaration
    {
        get
        {
            string methods = Methods == KernelMethods.All
                ? string.Empty
                : ", Methods = " + string.Join(" | ", Names.Select(name => nameof(KernelMethods) + "." + name));
            return $"[SoftmaxKernel(Size = {Size}{methods}{ArithmeticArgument})]\npublic static partial class {TypeName};\n";
        }
    }

    /// <inheritdoc/>
    public override string Query =>
        $"kind=row&size={Size}" + (Methods == KernelMethods.All ? string.Empty : "&methods=" + string.Join(',', Names)) + ArithmeticQuery;

    /// <inheritdoc/>
    public override string FirstMember => "Softmax";

    // "All, Masks" where that is what is meant.
    private string[] Names => Methods.ToString().Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
