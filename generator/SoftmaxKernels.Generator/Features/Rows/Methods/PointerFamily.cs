using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The overloads with pointers: they check what spans cannot be made of, and call the method with spans.</summary>
internal static class PointerFamily
{
    public static void Write(KernelWriter kernel)
    {
        foreach (MemberText text in PointerTexts.All)
        {
            kernel.Member(text, () => WriteBody(kernel, text));
        }
    }

    private static void WriteBody(KernelWriter kernel, MemberText text)
    {
        SourceWriter source = kernel.Source;
        string length = kernel.Size.ToString(CultureInfo.InvariantCulture);
        string unread = string.Empty;
        if (text.Member.IsBatch)
        {
            source.Line("int length = PointerArguments.RequireRows(" + PointerTexts.Rows + ", " + length + ");");
            length = "length";

            // What "fixed" makes of an empty array.
            unread = " || " + PointerTexts.Rows + " == 0";
        }

        string[] spans = text.Member.WithSpans!.ParameterTypes.Split(new[] { ", " }, StringSplitOptions.None);
        List<ParameterText> parameters = text.Parameters.Where(parameter => parameter.Name != PointerTexts.Rows).ToList();
        foreach (ParameterText parameter in parameters.Where((_, i) => IsSpan(spans[i])))
        {
            source.Line("PointerArguments.Require(" + parameter.Name + " != null" + unread + ", nameof(" + parameter.Name + "));");
        }

        IEnumerable<string> arguments = parameters.Select((parameter, i) => IsSpan(spans[i])
            ? "new " + spans[i].Replace("System.", string.Empty) + "(" + parameter.Name + ", " + Length(spans[i], parameter.Name) + ")"
            : parameter.Name);
        source.Line((text.Returns == "void" ? string.Empty : "return ") + text.Member.Name + "(" + string.Join(", ", arguments) + ");");

        // A batch has floats for every class, and anything else once for each row.
        string Length(string span, string name) =>
            !span.EndsWith("<float>", StringComparison.Ordinal) ? PointerTexts.Rows
            : text.Member.WithSpans == MemberTexts.SoftmaxJacobian.Member && name == "destination" ? length + " * " + length
            : length;
    }

    private static bool IsSpan(string type) => type.EndsWith(">", StringComparison.Ordinal);
}
