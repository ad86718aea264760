using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>Calls of networks whose lengths or values are known: SMK0008 and SMK0015.</summary>
public sealed class NetworkCallTests
{
    [Theory]
    [InlineData("Net.Forward({|SMK0008:new float[7]|}, a, y);", "'parameters' of 'Net.Forward' must have exactly 208 elements, and this has 7")]
    [InlineData("Net.Forward(p, {|SMK0008:new float[3]|}, y);", "'inputs' of 'Net.Forward' must have exactly 4 elements, and this has 3")]
    [InlineData("Net.Forward(p, a, {|SMK0008:new float[4]|});", "'destination' of 'Net.Forward' must have at least 5 elements, and this has 4")]
    [InlineData("Net.ForwardBatch(p, {|SMK0008:new float[9]|}, y);", "'inputs' of 'Net.ForwardBatch' must have whole rows of 4 elements, and this has 9")]
    [InlineData("Net.ForwardBatch(p, new float[8], {|SMK0008:new float[9]|});", "'destination' of 'Net.ForwardBatch' must have at least 10 elements, and this has 9")]
    [InlineData("Net.Pack(0, y, a, {|SMK0008:new float[12]|});", "'parameters' of 'Net.Pack' must have exactly 208 elements, and this has 12")]
    [InlineData("Net.PredictBatch(p, new float[8], {|SMK0008:new bool[7]|}, new int[4]);", "'allowed' of 'Net.PredictBatch' must have whole rows of 5 elements, and this has 7")]
    [InlineData("Net.PredictBatch(p, new float[8], {|SMK0008:new bool[15]|}, new int[4]);", "'allowed' of 'Net.PredictBatch' must have exactly 10 elements, and this has 15")]
    [InlineData("Net.PredictBatch(p, new float[8], {|SMK0008:new int[3]|});", "'destination' of 'Net.PredictBatch' must have at least 4 elements, and this has 3")]
    [InlineData("Net.CrossEntropyBatch(p, new float[8], {|SMK0008:new int[2]|});", "'labels' of 'Net.CrossEntropyBatch' must have exactly 4 elements, and this has 2")]
    [InlineData("Net.CrossEntropyGradientBatch(p, new float[8], new bool[5], new int[4], {|SMK0008:new float[4]|}, p, default);", "'scales' of 'Net.CrossEntropyGradientBatch' must have exactly 2 elements, and this has 4")]
    [InlineData("Net.SampleBatch(p, new float[4], {|SMK0015:-1f|}, new double[2], new int[2]);", "'temperature' of 'Net.SampleBatch' must be 0 or more, and this is -1")]
    [InlineData("Net.CrossEntropyBatch(p, new float[4], new[] { {|SMK0015:-1|}, 0 });", "'labels' of 'Net.CrossEntropyBatch' must be 0 to 2, and this is -1")]
    [InlineData("Net.CrossEntropyBatch(p, new float[4], new[] { 2, {|SMK0015:3|} });", "'labels' of 'Net.CrossEntropyBatch' must be 0 to 2, and this is 3")]
    public async Task That_cannot_be_right(string call, string message) =>
        Assert.Equal(message, Assert.Single(await VerifyCallAsync(call)).GetMessage(null));

    [Theory]
    [InlineData("Net.Forward(new float[Net.ParameterCount], new float[Net.Inputs], new float[Net.Outputs + 1]);")]
    [InlineData("Net.Pack(1, new float[3], new float[100], p);")]
    [InlineData("Net.PredictBatch(p, new float[8], new bool[5], new int[4]);")]
    [InlineData("Net.PredictBatch(p, new float[8], new bool[10], new int[4]);")]
    [InlineData("Net.CrossEntropyGradientBatch(p, new float[4], new bool[5], new[] { -1, 1 }, new float[1], p, default);")]
    public Task That_may_be_right(string call) => VerifyCallAsync(call);

    // 4 rows and one of biases in the first layer, 7 and one in the second, of 16 floats each.
    private static Task<IReadOnlyList<Diagnostic>> VerifyCallAsync(string call) => AnalyzerHarness.VerifyAsync($$"""
        using SoftmaxKernels;
        [NetworkKernel(Sizes = new[] { 4, 7, 5 }, Heads = new[] { 3, 2 }, Output = LayerActivation.Softmax)] static partial class Net { }
        static class Use
        {
            static void Call(float[] p, float[] a, float[] y) { {{call}} }
        }
        """);
}
