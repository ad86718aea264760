using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// How a method for a row uses its body, the first of <see cref="RowMethod.Bodies"/>: on the widest registers of the machine, and
/// what the runtime does where there is no body or where it gives up.
/// </summary>
internal static class RowDispatch
{
    /// <summary>A body that is always done.</summary>
    public static void Always(KernelWriter kernel, RowMethod method) =>
        kernel.ChooseStatement(method.Bodies[0], Generic(kernel, method) + ";", method.ParameterNames);

    /// <summary>A body that says whether it is done.</summary>
    public static void UnlessDone(KernelWriter kernel, RowMethod method) => UnlessDone(kernel, method, comment: null);

    /// <summary>A body that says whether it is done, with a comment on when it is not.</summary>
    public static void UnlessDone(KernelWriter kernel, RowMethod method, string? comment)
    {
        SourceWriter source = kernel.Source;
        string generic = Generic(kernel, method) + ";";
        kernel.Choose("bool done =", method.Bodies[0], "false", method.ParameterNames);
        using (source.Block("if (!done)"))
        {
            if (comment is not null)
            {
                source.Comment(comment);
            }

            source.Line(generic);
        }
    }

    /// <summary>A body that hands the loss back by reference.</summary>
    public static void Loss(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string generic = Generic(kernel, method);
        source.Line("float loss = 0f;");
        kernel.Choose("bool done =", method.Bodies[0], "false", method.ParameterNames.Append("loss").ToArray());
        source.Line("return done ? loss : " + generic + ";");
    }

    /// <summary>A value of the statistics of the row, which the body returns.</summary>
    /// <param name="value">The member of the statistics.</param>
    public static Action<KernelWriter, RowMethod> Statistic(string value) => Statistic(_ => value);

    /// <summary>A value of the statistics of the row, which the body returns.</summary>
    /// <param name="value">The member of the statistics, for a method.</param>
    public static Action<KernelWriter, RowMethod> Statistic(Func<RowMethod, string> value) => (kernel, method) =>
    {
        SourceWriter source = kernel.Source;
        string generic = Generic(kernel, method);
        kernel.Choose(RowStatistics.Type + " row =", method.Bodies[0], "default", [.. LogitArguments(method)]);
        source.Line("return row." + RowStatistics.IsValid + " ? row." + value(method) + " : " + generic + ";");
    };

    /// <summary>What a body reads: the logits, and which of them are allowed.</summary>
    public static IEnumerable<string> LogitArguments(RowMethod method) => method.Parameters
        .Where(parameter => parameter.Role is ParameterRole.Mask || parameter == method.Parameters[0])
        .Select(parameter => parameter.Name);

    /// <summary>The call of the runtime's method that does the same for a row of any length.</summary>
    public static string Generic(KernelWriter kernel, RowMethod method) =>
        kernel.Words.Loops + "." + method.Name + "(" + method.Arguments + kernel.EmptyRows(method) + ")";
}
