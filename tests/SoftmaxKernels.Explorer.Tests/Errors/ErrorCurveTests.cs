using System;
using System.Threading.Tasks;
using Explorer.Errors;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Errors;

/// <summary>The errors that are drawn are those that the documentation promises.</summary>
public sealed class ErrorCurveTests
{
    [Fact]
    public async Task Functions_are_as_right_as_is_said()
    {
        ErrorAnswer answer = await new ErrorAnswers().AnswerAsync();
        Assert.Collection(answer.Functions, curve => Check(curve, "exp", 1.0), curve => Check(curve, "tanh", 0.85), curve => Check(curve, "sigmoid", 1.0));
    }

    [Fact]
    public void A_float_that_is_one_off_is_off_by_one_unit()
    {
        ErrorCurve curve = ErrorCurve.Measure("x", 1.0, 2.0, MathF.BitIncrement, x => x);
        Assert.Equal(1.0, curve.Largest);
        Assert.All(curve.Points, point => Assert.Equal(1.0, point[1]));
    }

    private static void Check(ErrorCurve curve, string name, double most)
    {
        Assert.Equal(name, curve.Name);
        Assert.InRange(curve.Largest, 0.5, most);
        Assert.All(curve.Points, point => Assert.InRange(point[0], curve.From, curve.To));
    }
}
