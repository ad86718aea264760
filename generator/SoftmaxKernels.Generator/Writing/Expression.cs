using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>The text of a C# expression and its precedence, by which it gets parentheses where they are due, and only there.</summary>
/// <param name="Text">The text.</param>
/// <param name="Precedence">How tightly its outermost operator binds.</param>
internal readonly record struct Expression(string Text, Precedence Precedence)
{
    /// <summary>A name, a number, a call: what needs no parentheses anywhere.</summary>
    /// <param name="primary">The text.</param>
    public static implicit operator Expression(string primary) => new(primary, Precedence.Primary);

    public static Expression Call(string method, params Expression[] arguments) => Call(method, (IEnumerable<Expression>)arguments);

    public static Expression Call(string method, IEnumerable<Expression> arguments) => method + "(" + string.Join(", ", arguments) + ")";

    public static Expression Add(Expression left, Expression right) => Binary(left, "+", right, Precedence.Additive);

    public static Expression Subtract(Expression left, Expression right) => Binary(left, "-", right, Precedence.Additive);

    public static Expression Multiply(Expression left, Expression right) => Binary(left, "*", right, Precedence.Multiplicative);

    public static Expression Divide(Expression left, Expression right) => Binary(left, "/", right, Precedence.Multiplicative);

    public static Expression Equal(Expression left, Expression right) => Binary(left, "==", right, Precedence.Equality);

    public static Expression Choose(Expression condition, Expression then, Expression otherwise) =>
        new(condition.At(Precedence.Equality) + " ? " + then + " : " + otherwise, Precedence.Conditional);

    public static Expression Negate(Expression operand) => new("-" + operand.At(Precedence.Unary), Precedence.Unary);

    public static Expression Cast(string type, Expression operand) => new("(" + type + ")" + operand.At(Precedence.Unary), Precedence.Unary);

    /// <summary>The sum of some values, from the left to the right.</summary>
    public static Expression Sum(IEnumerable<Expression> values) => values.Aggregate(Add);

    /// <summary>A sum in which operands that are sums stand in parentheses, also where the order would be the same without.</summary>
    public static Expression AddGroups(Expression left, Expression right) => Add(left.Grouped(), right.Grouped());

    /// <summary>The same in parentheses, if an operator that binds no tighter than <c>+</c> is the outermost one.</summary>
    public Expression Grouped() => At(Precedence.Multiplicative);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Expression Binary(Expression left, string symbol, Expression right, Precedence precedence) =>
        new(left.At(precedence) + " " + symbol + " " + right.At(precedence + 1), precedence);

    /// <summary>The text where only what binds as tightly may stand without parentheses.</summary>
    private string At(Precedence required) => Precedence < required ? "(" + Text + ")" : Text;
}
