using System.Collections.Generic;
using System.Linq;
using Explorer.Models;
using Explorer.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Requests;

/// <summary>What an address says becomes a kernel, or a message for the person who wrote it.</summary>
public sealed class RequestReaderTests
{
    [Fact]
    public void Nothing_is_the_kernel_that_is_shown_first() => Assert.Equal(RowRequest.Default, Read(string.Empty));

    [Theory]
    [InlineData("kind=row&size=10", "[SoftmaxKernel(Size = 10)]")]
    [InlineData("kind=row&size=7&methods=All,Masks&arithmetic=Reproducible", "[SoftmaxKernel(Size = 7, Methods = KernelMethods.All | KernelMethods.Masks, Arithmetic = KernelArithmetic.Reproducible)]")]
    [InlineData("kind=layer&inputs=3&outputs=2&activation=Relu", "[LayerKernel(Inputs = 3, Outputs = 2, Activation = LayerActivation.Relu)]")]
    [InlineData("kind=network&sizes=4-3-2&hidden=Silu&output=Softmax", "[NetworkKernel(Sizes = new[] { 4, 3, 2 }, Hidden = LayerActivation.Silu, Output = LayerActivation.Softmax)]")]
    public void A_query_is_a_declaration_and_goes_back(string query, string declaration)
    {
        KernelRequest request = Read(query);
        Assert.StartsWith(declaration, request.Declaration, System.StringComparison.Ordinal);
        Assert.Equal(query, request.Query);
    }

    [Theory]
    [InlineData("kind=matrix", "'matrix' is no kind of kernel: row, layer and network are.")]
    [InlineData("size=ten", "size: 'ten' is no whole number of 32 bits.")]
    [InlineData("size=99999999999", "size: '99999999999' is no whole number of 32 bits.")]
    [InlineData("methods=Softmax,Everything", "methods: 'Everything' is none of ")]
    [InlineData("methods=3", "methods: '3' is none of ")]
    [InlineData("arithmetic=Exact", "arithmetic: 'Exact' is none of Fastest, Reproducible.")]
    [InlineData("kind=layer&activation=1", "activation: '1' is none of ")]
    [InlineData("kind=network&sizes=4-x", "sizes: 'x' is no whole number of 32 bits.")]
    public void What_is_not_understood_is_said(string query, string message) =>
        Assert.StartsWith(message, Assert.Throws<RequestException>(() => Read(query)).Message, System.StringComparison.Ordinal);

    [Fact]
    public void Long_texts_are_not_repeated_in_full()
    {
        RequestException exception = Assert.Throws<RequestException>(() => Read("size=" + new string('7', 4000)));
        Assert.InRange(exception.Message.Length, 1, 100);
    }

    [Fact]
    public void There_is_a_limit_of_layers()
    {
        string sizes = string.Join('-', Enumerable.Repeat(2, 258));
        Assert.Equal("sizes has 258 numbers, and this tool takes 257 at most.", Assert.Throws<RequestException>(() => Read("kind=network&sizes=" + sizes)).Message);
    }

    [Fact]
    public void A_model_that_is_not_here_is_missing() =>
        Assert.Throws<MissingModelException>(() => Read("kind=network&model=0123456789abcdef"));

    private static KernelRequest Read(string query)
    {
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> values = QueryHelpers.ParseQuery(query);
        return new RequestReader(new ModelStore()).Read(name => values.TryGetValue(name, out var value) ? value.ToString() : null);
    }
}
