using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace SoftmaxKernels.Explorer.Tests.Browser;

/// <summary>A web server that knows nothing but files.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileServer(WebApplication app) => _app = app;

    /// <summary>Gets its address.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts one.</summary>
    /// <param name="folder">The folder of the files.</param>
    public static async Task<FileServer> StartAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        return new FileServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
