using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Requests;
using Explorer.Static;
using SoftmaxKernels.Build.Tests.Tasks;

namespace SoftmaxKernels.Explorer.Tests.Exports;

/// <summary>An export of few kernels.</summary>
internal sealed class StaticExport : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private StaticExport()
    {
    }

    /// <summary>Gets the kernels, each with one member: every answer is measured.</summary>
    public static IReadOnlyList<StaticKernel> Kernels { get; } =
    [
        new(RowRequest.Default with { Size = 3 }, "Softmax of 3") { Members = ["Softmax"] },
        new(new NetworkRequest([6, 5, 3], LayerActivation.Tanh, LayerActivation.Softmax, KernelArithmetic.Fastest), "Network 6-5-3") { Members = ["Forward"] },
    ];

    /// <summary>Gets its folder.</summary>
    public string Folder => _folder.PathOf("page");

    /// <summary>Gets what was told about each answer.</summary>
    public List<StaticStep> Steps { get; } = [];

    /// <summary>Gets the names of its answers.</summary>
    public IEnumerable<string> Answers
    {
        get
        {
            string answers = Path.Combine(Folder, "answers");
            return Directory.EnumerateFiles(answers, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(answers, path).Replace('\\', '/'));
        }
    }

    /// <summary>Writes one.</summary>
    /// <param name="server">The address of the server that is asked.</param>
    public static async Task<StaticExport> WriteAsync(Uri server)
    {
        StaticExport export = new();
        using AnswerClient client = new(server);
        using NewFolder folder = new(export.Folder);
        await new StaticSite(client, Path.Combine(AppContext.BaseDirectory, "wwwroot"), export.Steps.Add).WriteAsync(folder.Current, Kernels, CancellationToken.None);
        folder.Finish();
        return export;
    }

    public void Dispose() => _folder.Dispose();
}
