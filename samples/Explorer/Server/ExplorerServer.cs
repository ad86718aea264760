using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Errors;
using Explorer.Listings;
using Explorer.Mathematics;
using Explorer.Models;
using Explorer.Networks;
using Explorer.Processes;
using Explorer.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Explorer.Server;

/// <summary>The page and what it asks for, on this machine only.</summary>
internal static class ExplorerServer
{
    /// <summary>Builds the server, which does not listen yet.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <returns>The server.</returns>
    public static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ModelReader.LargestFile;
        });
        builder.Services.Configure<JsonOptions>(options => JsonAnswers.Configure(options.SerializerOptions));
        builder.Services.AddSingleton<LoadedKernels>().AddSingleton<MathematicsAnswers>().AddSingleton<ErrorAnswers>().AddSingleton<NetworkAnswers>();
        builder.Services.AddSingleton<ModelStore>().AddSingleton<RequestReader>().AddSingleton<Workshop>().AddSingleton<ChildProcesses>().AddSingleton<KernelListings>();

        WebApplication app = builder.Build();
        app.UseMiddleware<LoopbackOnly>();
        app.UseMiddleware<Failures>();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        OptionsEndpoint.Map(app);
        CodeEndpoints.Map(app);
        ModelEndpoint.Map(app);
        MathematicsEndpoint.Map(app);
        ErrorsEndpoint.Map(app);
        NetworkEndpoint.Map(app);
        AssemblyEndpoint.Map(app);
        TimeEndpoints.Map(app);
        HashEndpoint.Map(app);
        return app;
    }

    /// <summary>Starts listening, once the compiler is warm enough to answer at once.</summary>
    /// <param name="app">The server.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        // The first kernel waits for the compiler itself to be compiled: the one that is shown first is the second.
        Workshop workshop = app.Services.GetRequiredService<Workshop>();
        await workshop.CompileAsync(RowRequest.Default with { Size = RowRequest.Default.Size + 1 }, cancellationToken);
        await workshop.CompileAsync(RowRequest.Default, cancellationToken);
        await app.StartAsync(cancellationToken);
    }
}
