using System;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>What a type is like, where that rules out some members.</summary>
[Flags]
internal enum TypeTraits
{
    None = 0,

    /// <summary>A static class.</summary>
    Static = 1,

    /// <summary>A struct whose fields must be readonly.</summary>
    ReadOnly = 2,

    /// <summary>A struct on the stack.</summary>
    Stack = 4,

    /// <summary>It or a type around it has type parameters.</summary>
    Generic = 8,

    /// <summary>Nothing can derive from it.</summary>
    Sealed = 16,

    /// <summary>Not a static class that is neither nested nor generic.</summary>
    NoExtensions = 32,

    /// <summary>The project does not allow unsafe code.</summary>
    Safe = 64,

    /// <summary>Not partial, in error.</summary>
    NotPartial = 128,
}
