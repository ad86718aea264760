using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SoftmaxKernels.Explorer.Tests.Browser;
using SoftmaxKernels.Explorer.Tests.Exports;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Server;

/// <summary>The server on a free port of this machine, for all tests that ask it.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly WebApplication _app = ExplorerServer.Build(port: 0);
    private StaticExport? _export;

    /// <summary>Gets what asks it.</summary>
    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Gets its address.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>A part of it.</summary>
    /// <typeparam name="T">The type of the part.</typeparam>
    public T Part<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Asks for JSON.</summary>
    /// <param name="path">The path with the query.</param>
    /// <returns>The answer.</returns>
    public async Task<JsonElement> JsonAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(path);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The page with its answers as files, written once.</summary>
    internal async Task<StaticExport> ExportAsync() => _export ??= await StaticExport.WriteAsync(Address);

    public async Task InitializeAsync()
    {
        await ExplorerServer.StartAsync(_app, CancellationToken.None);
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        _export?.Dispose();
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>The tests that share the server and the browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<RunningServer>, ICollectionFixture<RunningBrowser>
{
    public const string Name = "Server";
}
