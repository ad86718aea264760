using SoftmaxKernels;

namespace Explorer.Requests;

/// <summary>A kernel that someone wants to see: what a user would write, as far as this tool lets it be chosen.</summary>
/// <param name="Arithmetic">The arithmetic.</param>
internal abstract record KernelRequest(KernelArithmetic Arithmetic)
{
    /// <summary>The namespace of what is declared.</summary>
    public const string Namespace = "MyApp";

    /// <summary>Gets the name of the declared type.</summary>
    public abstract string TypeName { get; }

    /// <summary>Gets the name of the declared type with its namespace.</summary>
    public string FullTypeName => Namespace + "." + TypeName;

    /// <summary>Gets what the user writes, without the namespace.</summary>
    public abstract string Declaration { get; }

    /// <summary>Gets the query string that asks for it, with what is not a default in a fixed order: equal for equal kernels.</summary>
    public abstract string Query { get; }

    /// <summary>Gets the member that is looked at if none is named.</summary>
    public abstract string FirstMember { get; }

    /// <summary>Gets what an attribute says of the arithmetic, if it says anything.</summary>
    protected string ArithmeticArgument =>
        Arithmetic == KernelArithmetic.Fastest ? string.Empty : ", Arithmetic = KernelArithmetic." + Arithmetic;

    /// <summary>Gets the part of a query string that says the arithmetic.</summary>
    protected string ArithmeticQuery => Arithmetic == KernelArithmetic.Fastest ? string.Empty : "&arithmetic=" + Arithmetic;
}
