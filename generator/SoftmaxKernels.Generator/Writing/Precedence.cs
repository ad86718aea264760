namespace SoftmaxKernels.Generator.Writing;

/// <summary>How tightly the outermost operator of an expression binds, the loosest first.</summary>
internal enum Precedence
{
    /// <summary><c>a ? b : c</c>.</summary>
    Conditional,

    /// <summary><c>a == b</c>.</summary>
    Equality,

    /// <summary><c>a + b</c>, <c>a - b</c>.</summary>
    Additive,

    /// <summary><c>a * b</c>.</summary>
    Multiplicative,

    /// <summary><c>-a</c>, <c>(float)a</c>.</summary>
    Unary,

    /// <summary>A name, a number, a call, an element, or what stands in parentheses.</summary>
    Primary,
}
