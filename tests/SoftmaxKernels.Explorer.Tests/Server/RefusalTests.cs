using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Models;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Server;

/// <summary>What the server refuses.</summary>
/// <param name="server">The server.</param>
[Collection(ServerTests.Name)]
public sealed class RefusalTests(RunningServer server)
{
    [Theory]
    [InlineData("api/code?size=ten", HttpStatusCode.BadRequest)]
    [InlineData("api/code?kind=network&model=0123456789abcdef", HttpStatusCode.NotFound)]
    [InlineData("api/diff?size=10", HttpStatusCode.BadRequest)]
    [InlineData("api/mathematics?size=17", HttpStatusCode.BadRequest)]
    [InlineData("api/mathematics?size=3&logits=1,2", HttpStatusCode.BadRequest)]
    [InlineData("api/network?kind=row", HttpStatusCode.BadRequest)]
    [InlineData("api/layers?kind=row", HttpStatusCode.BadRequest)]
    [InlineData("api/time?size=3&rounds=21", HttpStatusCode.BadRequest)]
    [InlineData("api/network?kind=network&sizes=0-2", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_said(string path, HttpStatusCode status)
    {
        using HttpResponseMessage response = await server.Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith("{\"error\":\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "example.org")]
    [InlineData("Host", "127.0.0.1.example.org")]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Origin", "null")]
    public async Task Foreign_pages(string header, string value)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "api/options");
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Files_that_are_too_large()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "api/models?name=large.onnx");
        request.Content = new ByteArrayContent(new byte[ModelReader.LargestFile + 1]);
        request.Headers.ExpectContinue = true;
        using HttpResponseMessage response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Files_that_are_no_model()
    {
        using ByteArrayContent body = new(TestModels.Foreign());
        using HttpResponseMessage response = await server.Client.PostAsync("api/models?name=foreign.onnx", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("SMK", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_would_wait_for_long()
    {
        TaskCompletionSource<int> gate = new();
        Workshop workshop = server.Part<Workshop>();
        Task<int>[] waiting = [.. Enumerable.Range(0, 17).Select(_ => workshop.Compiling.RunAsync(() => gate.Task, CancellationToken.None))];
        using HttpResponseMessage response = await server.Client.GetAsync("api/code?kind=row&size=123");
        gate.SetResult(1);
        await Task.WhenAll(waiting);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Scripts_of_others()
    {
        using HttpResponseMessage response = await server.Client.GetAsync("api/options");
        Assert.StartsWith("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
