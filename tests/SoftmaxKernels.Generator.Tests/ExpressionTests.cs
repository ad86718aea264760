using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Parentheses stand where precedence asks for them, and nowhere else.</summary>
public sealed class ExpressionTests
{
    private static readonly Expression Sum = Expression.Add("a", "b");
    private static readonly Expression Product = Expression.Multiply("a", "b");

    [Fact]
    public void LooserOperandsStandInParentheses()
    {
        Assert.Equal("(a + b) * c", Expression.Multiply(Sum, "c").Text);
        Assert.Equal("a * b + c", Expression.Add(Product, "c").Text);
        Assert.Equal("-(a * b)", Expression.Negate(Product).Text);
        Assert.Equal("(float)(a * b)", Expression.Cast("float", Product).Text);
        Assert.Equal("(float)a * b", Expression.Multiply(Expression.Cast("float", "a"), "b").Text);
    }

    [Fact]
    public void OperatorsOfOneKindGoFromLeftToRight()
    {
        Assert.Equal("a + b + c", Expression.Add(Sum, "c").Text);
        Assert.Equal("c + (a + b)", Expression.Add("c", Sum).Text);
        Assert.Equal("c - (a + b)", Expression.Subtract("c", Sum).Text);
        Assert.Equal("a + b + c", Expression.Sum(["a", "b", "c"]).Text);
        Assert.Equal("(a + b) + (a + b)", Expression.AddGroups(Sum, Sum).Text);
        Assert.Equal("a * b + c", Expression.AddGroups(Product, "c").Text);
    }

    [Fact]
    public void ArgumentsNeedNone()
    {
        Expression call = Expression.Call("F", Sum, Expression.Choose(Expression.Equal("a", "b"), "c", Sum));

        Assert.Equal("F(a + b, a == b ? c : a + b)", call.Text);
        Assert.Equal("F(a + b, a == b ? c : a + b) * c", Expression.Multiply(call, "c").Text);
        Assert.Equal("(a == b ? 1 : 0) + c", Expression.Add(Expression.Choose(Expression.Equal("a", "b"), "1", "0"), "c").Text);
    }
}
