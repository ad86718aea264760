using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>LogSoftmax</c>, <c>LogSoftmaxBatch</c> and <c>LogSumExp</c>.</summary>
internal static class LogSoftmaxFamily
{
    public static void Write(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        kernel.Member(MemberTexts.LogSoftmax, () =>
        {
            Checks.Row(kernel, "logits");
            source.Line("LogSoftmaxRow(logits, destination);");
        });
        kernel.Member(MemberTexts.LogSumExp, () =>
        {
            Checks.Length(kernel, "logits");
            string generic = "GenericKernel.LogSumExp(logits, " + kernel.Words.Profile + ")";
            if (kernel.HasBodies)
            {
                kernel.Choose("RowStatistics row =", StatisticsBodies.Statistics, "default", "logits");
                source.Line("return row.IsValid ? row.LogSumExp : " + generic + ";");
            }
            else
            {
                source.Line("return " + generic + ";");
            }
        });
        kernel.Member(MemberTexts.LogSoftmaxBatch, () =>
        {
            Checks.Batch(kernel, "logits");
            kernel.ForEachRow(() => source.Line(
                "LogSoftmaxRow(logits.Slice(start, " + kernel.Size + "), destination.Slice(start, " + kernel.Size + "));"));
        });

        if (kernel.Wants(MemberTexts.LogSoftmax, MemberTexts.LogSoftmaxBatch))
        {
            kernel.RowMethod("void LogSoftmaxRow(ReadOnlySpan<float> logits, Span<float> destination)", () => WriteRow(kernel));
            kernel.Bodies(StatisticsBodies.LogSoftmax);
        }

        if (kernel.Wants(MemberTexts.LogSoftmax, MemberTexts.LogSoftmaxBatch, MemberTexts.LogSumExp))
        {
            kernel.Bodies(StatisticsBodies.Statistics);
        }
    }

    private static void WriteRow(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        string generic = "GenericKernel.LogSoftmax(logits, destination, " + kernel.Words.Profile + ");";
        if (!kernel.HasBodies)
        {
            source.Line(generic);
            return;
        }

        kernel.Choose("bool done =", StatisticsBodies.LogSoftmax, "false", "logits", "destination");
        using (source.Block("if (!done)"))
        {
            source.Line(generic);
        }
    }
}
