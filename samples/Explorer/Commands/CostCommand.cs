using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Plans;
using Explorer.Requests;

namespace Explorer.Commands;

/// <summary>Prints what a kernel costs before it runs: text, intermediate language, and what the plan is.</summary>
internal static class CostCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        KernelOptions kernel = new();
        Command command = new("cost", "Prints the text, the compiled size and the plan of a kernel.");
        kernel.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(kernel.Read(result), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(KernelRequest request, CancellationToken cancellationToken)
    {
        KernelCode code = await KernelCompiler.CompileAsync(request, cancellationToken);
        if (DiagnosticLines.Write(code))
        {
            return Program.Failure;
        }

        KernelAssembly assembly = KernelCompiler.Emit(code, cancellationToken);
        Terminal output = Terminal.Output;
        output.CSharp(UserProject.SourceOf(request));
        output.Table(
            ["file", "lines", "characters"],
            [
                .. code.Files.Select(file => new[] { file.Name, Number(file.Tree.GetText().Lines.Count), Number(file.Text.Length) }),
                ["all", Number(code.Files.Sum(file => file.Tree.GetText().Lines.Count)), Number(code.Files.Sum(file => file.Text.Length))],
                ["the assembly (bytes)", string.Empty, Number(assembly.Image.Length)],
            ]);
        if (request is RowRequest row)
        {
            RowPlan plan = RowPlans.Of(row.Size);
            output.Table(
                ["level", "plan"],
                [
                    .. plan.Levels.Select(level => new[] { level.Name, level.Words }),
                    .. plan.Columns.Concat(plan.Groups).Select(rows => new[] { rows.Name, "batches: " + rows.Words }),
                    .. plan.Words.Select(words => new[] { string.Empty, words }),
                ]);
        }
        else
        {
            LayerPlan plan = LayerPlans.Of(request);
            output.Table(
                ["layer", "parameters", "multiplications"],
                [.. plan.Layers.Select(layer => new[] { layer.Words, Number(layer.Parameters), Number(layer.Multiplications) })]);
        }

        return Program.Success;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
