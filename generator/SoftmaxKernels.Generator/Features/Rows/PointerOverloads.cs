using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The overloads with pointers: they check what spans cannot be made of, and call the method with spans.</summary>
internal static class PointerOverloads
{
    /// <summary>Writes the statements of an overload.</summary>
    public static void Write(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string rows = Parameters.RowCount.Name;
        string unread = string.Empty;
        if (method.IsBatch)
        {
            source.Line("int length = " + PointerArguments.RequireRows + "(" + rows + ", " + kernel.Size + ");");

            // What "fixed" makes of an empty array.
            unread = " || " + rows + " == 0";
        }

        RowMethod spans = method.WithSpans!;
        foreach (Parameter parameter in spans.Parameters.Where(parameter => parameter.IsSpan))
        {
            source.Line(PointerArguments.Require + "(" + parameter.Name + " != null" + unread + ", nameof(" + parameter.Name + "));");
        }

        string arguments = string.Join(", ", spans.Parameters.Select(parameter => parameter.IsSpan
            ? "new " + parameter.SpanType(string.Empty) + "(" + parameter.Name + ", " + Length(parameter) + ")"
            : parameter.Name));
        source.Line((method.Returns == "void" ? string.Empty : "return ") + method.Name + "(" + arguments + ");");

        string Length(Parameter parameter)
        {
            string size = kernel.Size.ToString(CultureInfo.InvariantCulture);
            return parameter.IsOnePerRow ? rows
                : method.IsBatch ? "length"
                : parameter.Role == ParameterRole.Matrix ? size + " * " + size
                : size;
        }
    }
}
