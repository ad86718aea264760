using System.Linq;
using Microsoft.CodeAnalysis;

namespace Explorer.Compilation;

/// <summary>What the compiler knows of a kernel of layers.</summary>
internal static class KernelSymbols
{
    /// <summary>Whether a kernel brings its parameters: that of a trained model which is not too large.</summary>
    /// <param name="code">The kernel.</param>
    public static bool HasOwnParameters(KernelCode code) => code.Type.GetMembers("Parameters").Length > 0;

    /// <summary>A number that stands in a kernel.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="name">The name of the constant.</param>
    public static int Constant(KernelCode code, string name) => Constant(code.Type, name);

    /// <summary>A number that stands in a kernel.</summary>
    /// <param name="type">The type of the kernel.</param>
    /// <param name="name">The name of the constant.</param>
    public static int Constant(INamedTypeSymbol type, string name) =>
        (int)type.GetMembers(name).OfType<IFieldSymbol>().Single().ConstantValue!;
}
