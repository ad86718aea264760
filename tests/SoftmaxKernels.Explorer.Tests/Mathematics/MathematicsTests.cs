using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Mathematics;
using Explorer.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Mathematics;

/// <summary>What the page shows of a row obeys softmax.</summary>
public sealed class MathematicsTests : IDisposable
{
    private const float Tolerance = 2e-6f;

    private readonly Workshop _workshop = new();
    private readonly LoadedKernels _kernels;
    private readonly MathematicsAnswers _answers;

    public MathematicsTests()
    {
        _kernels = new LoadedKernels(_workshop);
        _answers = new MathematicsAnswers(_kernels);
    }

    [Theory]
    [InlineData(1, KernelArithmetic.Fastest)]
    [InlineData(3, KernelArithmetic.Reproducible)]
    [InlineData(16, KernelArithmetic.Fastest)]
    public async Task Probabilities_sum_to_one_and_agree_with_all_else(int size, KernelArithmetic arithmetic)
    {
        float[] logits = [.. Enumerable.Range(0, size).Select(i => 3f * MathF.Sin(1f + i))];
        int label = size / 2;
        MathematicsAnswer answer = await AnswerAsync(size, $"logits={string.Join(',', logits)}&label={label}&temperature=0.5", arithmetic);
        double[] exact = [.. logits.Select(logit => Math.Exp(2.0 * logit))];
        Assert.Equal(1f, answer.Probabilities.Sum(), Tolerance);
        for (int i = 0; i < size; i++)
        {
            Assert.Equal(exact[i] / exact.Sum(), answer.Probabilities[i], Tolerance);
            Assert.Equal(Math.Log(exact[i] / exact.Sum()), answer.LogProbabilities[i], 10 * Tolerance);
            Assert.Equal(2f * (answer.Probabilities[i] - (i == label ? 1f : 0f)), answer.Gradient[i], Tolerance);
        }

        Assert.Equal(-answer.LogProbabilities[label], answer.Loss, Tolerance);
        Assert.Equal(Array.IndexOf(logits, logits.Max()), answer.ArgMax);
        Assert.False(answer.Differs);
        Assert.Null(answer.Note);
    }

    [Fact]
    public async Task A_masked_class_has_no_probability_whatever_its_logit_is()
    {
        MathematicsAnswer answer = await AnswerAsync(3, "logits=1,NaN,3&allowed=1,0,1&label=2");
        Assert.Equal((0f, float.NegativeInfinity, 0f), (answer.Probabilities[1], answer.LogProbabilities[1], answer.Gradient[1]));
        Assert.Equal(1f, answer.Probabilities.Sum(), Tolerance);
        Assert.Equal(2, answer.ArgMax);
    }

    [Fact]
    public async Task Nothing_allowed_is_NaN()
    {
        MathematicsAnswer answer = await AnswerAsync(3, "logits=1,2,3&allowed=0,0,0");
        Assert.All(answer.Probabilities.Concat(answer.LogProbabilities), value => Assert.True(float.IsNaN(value)));
        Assert.Equal(-1, answer.ArgMax);
    }

    [Theory]
    [InlineData("0", 1f)]
    [InlineData("1e-45", 1f)]
    [InlineData("0.01", 1f)]
    [InlineData("Infinity", 1f / 3)]
    public async Task Temperatures_have_limits(string temperature, float most)
    {
        MathematicsAnswer answer = await AnswerAsync(3, "logits=1,2,3&label=2&temperature=" + temperature);
        Assert.Equal(most, answer.Probabilities[2], Tolerance);
        Assert.Equal(-MathF.Log(most), answer.Loss, Tolerance);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Infinity")]
    public async Task At_the_ends_of_temperature_there_is_no_gradient(string temperature)
    {
        MathematicsAnswer answer = await AnswerAsync(3, "logits=1,2,3&temperature=" + temperature);
        Assert.All(answer.Gradient, value => Assert.True(float.IsNaN(value)));
        Assert.NotNull(answer.Note);
    }

    [Fact]
    public async Task NaN_makes_the_row_NaN()
    {
        MathematicsAnswer answer = await AnswerAsync(3, "logits=1,NaN,3");
        Assert.All(answer.Probabilities.Concat(answer.Gradient).Append(answer.Loss), value => Assert.True(float.IsNaN(value)));
        Assert.False(answer.Differs);
    }

    [Fact]
    public async Task Large_logits_are_where_the_other_library_differs()
    {
        MathematicsAnswer answer = await AnswerAsync(3, "logits=123,456,789");
        Assert.Equal([0f, 0f, 1f], answer.Probabilities);
        Assert.Equal([-666f, -333f, 0f], answer.LogProbabilities);
        Assert.True(answer.Differs);
    }

    [Theory]
    [InlineData(17, "")]
    [InlineData(0, "")]
    [InlineData(3, "logits=1,2")]
    [InlineData(3, "label=3")]
    [InlineData(3, "label=-1")]
    [InlineData(3, "temperature=-1")]
    [InlineData(3, "temperature=NaN")]
    [InlineData(3, "allowed=1,1")]
    public async Task What_does_not_fit_is_refused(int size, string query) =>
        await Assert.ThrowsAsync<RequestException>(() => AnswerAsync(size, query));

    public void Dispose()
    {
        _kernels.Dispose();
        _workshop.Dispose();
    }

    private Task<MathematicsAnswer> AnswerAsync(int size, string query, KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> values = QueryHelpers.ParseQuery(query);
        return _answers.AnswerAsync(
            new RowRequest(size, KernelMethods.All, arithmetic), name => values.GetValueOrDefault(name), CancellationToken.None);
    }
}
