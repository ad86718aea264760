using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The argument checks at the head of a method, which follow from its parameters. A batch gets <c>rows</c> from them.</summary>
internal static class ArgumentChecks
{
    public static void Write(KernelWriter kernel, RowMethod method)
    {
        if (method.IsBatch)
        {
            WriteBatch(kernel, method);
        }
        else
        {
            WriteRow(kernel, method);
        }

        foreach (Parameter parameter in method.Parameters)
        {
            WriteValue(kernel, parameter);
        }
    }

    private static void WriteRow(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        List<string> rows = Names(method, ParameterRole.Row);
        Parameter? output = method.Parameters.FirstOrDefault(parameter => parameter.IsOutput);
        if (output?.Role == ParameterRole.Destination)
        {
            source.Line(KernelArguments.RequireRow + Together(rows[0], output, kernel.Size));
            WriteSeconds(source, rows, output, kernel.Size.ToString(CultureInfo.InvariantCulture));
            foreach (string mask in Names(method, ParameterRole.Mask))
            {
                source.Line(KernelArguments.RequireMask + "(" + mask + ", " + output.Name + ", " + kernel.Size + ");");
            }

            return;
        }

        foreach (string row in rows)
        {
            // The runtime library knows the names of logits and of masks: one that the caller loads costs it registers at every call.
            source.Line(row == Parameters.Logits.Name
                ? RequireSpan(row)
                : KernelArguments.RequireLength + "(" + row + ".Length, " + kernel.Size + ", nameof(" + row + "));");
        }

        foreach (string mask in Names(method, ParameterRole.Mask))
        {
            source.Line(RequireSpan(mask));
        }

        if (output is not null)
        {
            source.Line(KernelArguments.RequireRoom + "(" + output.Name + ".Length, " + output.ElementsPerRow(kernel.Size) + ");");
            WriteApart(source, rows, output);
        }

        string RequireSpan(string span) => KernelArguments.RequireLength + "(" + span + ", " + kernel.Size + ");";
    }

    private static void WriteBatch(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        List<string> rows = Names(method, ParameterRole.Row);
        string first = rows[0];
        Parameter? output = method.Parameters.FirstOrDefault(parameter => parameter.IsOutput);
        List<Parameter> onePerRow = method.Parameters.Where(parameter => parameter.IsInput && parameter.IsOnePerRow).ToList();
        if (output?.Role == ParameterRole.Destination)
        {
            source.Line((method.IsOneRow ? string.Empty : "int rows = ") + KernelArguments.RequireBatch + Together(first, output, kernel.Size));
            WriteSeconds(source, rows, output, first + ".Length");
        }
        else
        {
            source.Line("int rows = " + KernelArguments.RequireRows + "(" + first + ".Length, " + kernel.Size + ", nameof(" + first + "));");
            foreach (string row in rows.Skip(1))
            {
                source.Line(KernelArguments.RequireLength + "(" + row + ".Length, " + first + ".Length, nameof(" + row + "));");
            }
        }

        foreach (string mask in Names(method, ParameterRole.Mask))
        {
            source.Line(KernelArguments.RequireMask + "(" + mask + ".Length, rows, " + kernel.Size + ");");
            if (output is not null)
            {
                WriteApart(source, [mask], output);
            }
        }

        foreach (Parameter input in onePerRow)
        {
            source.Line(KernelArguments.RequireLength + "(" + input.Name + ".Length, rows, nameof(" + input.Name + "));");
        }

        if (output is { IsOnePerRow: true })
        {
            source.Line(KernelArguments.RequireRoom + "(" + output.Name + ".Length, rows);");
        }

        foreach (Parameter input in onePerRow)
        {
            source.Line(input.Role == ParameterRole.Labels
                ? KernelArguments.RequireLabels + "(" + input.Name + ", " + kernel.Size + ");"
                : KernelArguments.RequireUniforms + "(" + input.Name + ");");
        }

        if (output is { IsOnePerRow: true })
        {
            WriteApart(source, rows, output);
        }

        foreach (Parameter input in onePerRow.Where(_ => output is not null))
        {
            source.Line(KernelArguments.RequireApart + "(" + input.Name + ", " + output!.Name + ");");
        }
    }

    private static void WriteValue(KernelWriter kernel, Parameter parameter)
    {
        switch (parameter.Role)
        {
            case ParameterRole.Temperature:
                kernel.Source.Line(KernelArguments.RequireTemperature + "(" + parameter.Name + ");");
                break;
            case ParameterRole.Uniform:
                kernel.Source.Line(KernelArguments.RequireUniform + "(" + parameter.Name + ");");
                break;
            case ParameterRole.Label:
                kernel.Source.Line(KernelArguments.RequireLabel + "(" + parameter.Name + ", " + kernel.Size + ");");
                break;
        }
    }

    /// <summary>The arguments of the check of a row, or rows, and the destination: written element for element, it may take their place.</summary>
    private static string Together(string row, Parameter output, int size)
    {
        string name = row == Parameters.Logits.Name ? string.Empty : ", nameof(" + row + ")";
        return "(" + row + ", " + output.Name + ", " + size + name + ");";
    }

    private static void WriteSeconds(SourceWriter source, List<string> rows, Parameter output, string length)
    {
        foreach (string row in rows.Skip(1))
        {
            source.Line(KernelArguments.RequireSecond + "(" + row + ", " + output.Name + ", " + length + ", nameof(" + row + "));");
        }
    }

    private static void WriteApart(SourceWriter source, List<string> rows, Parameter output)
    {
        foreach (string row in rows)
        {
            source.Line(KernelArguments.RequireApart + "(" + row + ", " + output.Name + ");");
        }
    }

    private static List<string> Names(RowMethod method, ParameterRole role) => method.Parameters
        .Where(parameter => parameter.Role == role)
        .Select(parameter => parameter.Name)
        .ToList();
}
