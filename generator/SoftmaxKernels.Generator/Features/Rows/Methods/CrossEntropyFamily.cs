using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>CrossEntropy</c>, <c>CrossEntropyGradient</c> and their batches, for labels and for soft targets.</summary>
internal static class CrossEntropyFamily
{
    public static void Write(KernelWriter kernel)
    {
        WriteLosses(kernel);
        WriteGradients(kernel);
    }

    private static void WriteLosses(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        kernel.Member(MemberTexts.CrossEntropy, () =>
        {
            Checks.Length(kernel, "logits");
            source.Line("KernelArguments.RequireLabel(label, " + kernel.Size + ");");
            source.Line("return CrossEntropyRow(logits, label);");
        });
        kernel.Member(MemberTexts.CrossEntropyOfTargets, () =>
        {
            Checks.Length(kernel, "logits");
            Checks.Length(kernel, "targets");
            Row(kernel, CrossEntropyBodies.OfTargets, "logits, targets", "CrossEntropy");
        });
        kernel.Member(MemberTexts.CrossEntropyBatch, () =>
        {
            Checks.Rows(kernel, "logits");
            WriteLabelChecks(kernel);
            WriteMean(kernel, "CrossEntropyRow(logits.Slice(start, " + kernel.Size + "), labels[row])");
        });
        if (kernel.Wants(MemberTexts.CrossEntropy, MemberTexts.CrossEntropyBatch))
        {
            kernel.RowMethod("float CrossEntropyRow(ReadOnlySpan<float> logits, int label)", () =>
            {
                string generic = "GenericKernel.CrossEntropy(logits, label, " + kernel.Words.Profile + ")";
                if (!kernel.HasBodies)
                {
                    source.Line("return " + generic + ";");
                    return;
                }

                kernel.Choose("RowStatistics row =", StatisticsBodies.Statistics, "default", "logits");
                source.Line("return row.IsValid ? row.Loss(logits[label]) : " + generic + ";");
            });
            kernel.Bodies(StatisticsBodies.Statistics);
        }

        if (kernel.Wants(MemberTexts.CrossEntropyOfTargets))
        {
            kernel.Bodies(CrossEntropyBodies.OfTargets);
            kernel.Bodies(StatisticsBodies.Statistics);
        }
    }

    private static void WriteGradients(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        string rows = "logits.Slice(start, " + kernel.Size + "), {0}, destination.Slice(start, " + kernel.Size + "), scale)";
        kernel.Member(MemberTexts.CrossEntropyGradient, () =>
        {
            Checks.Row(kernel, "logits");
            source.Line("KernelArguments.RequireLabel(label, " + kernel.Size + ");");
            source.Line("return CrossEntropyGradientRow(logits, label, destination, scale);");
        });
        kernel.Member(MemberTexts.CrossEntropyGradientBatch, () =>
        {
            Checks.Batch(kernel, "logits");
            WriteLabelChecks(kernel);
            source.Line("KernelArguments.RequireApart(labels, destination);");
            source.Line("double total = 0.0;");
            kernel.ForEachRow(
                BatchBodies.CrossEntropyGradient,
                () => source.Line("total += CrossEntropyGradientRow(" + rows.Replace("{0}", "labels[row]") + ";"),
                new BatchArgument("logits", kernel.Size),
                new BatchArgument("labels", 1, "int"),
                new BatchArgument("destination", kernel.Size),
                new BatchArgument("rows - next"),
                new BatchArgument("scale"),
                new BatchArgument("ref total"));
            source.Line();
            source.Line("return RowStatistics.Mean(total, rows);");
        });
        if (kernel.Wants(MemberTexts.CrossEntropyGradient, MemberTexts.CrossEntropyGradientBatch))
        {
            kernel.RowMethod(
                "float CrossEntropyGradientRow(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale)",
                () => Row(kernel, CrossEntropyBodies.LabelGradient, "logits, label, destination, scale", "CrossEntropyGradient"));
            kernel.Bodies(CrossEntropyBodies.LabelGradient);
            if (kernel.Wants(MemberTexts.CrossEntropyGradientBatch))
            {
                kernel.Bodies(BatchBodies.CrossEntropyGradient);
            }
        }

        kernel.Member(MemberTexts.CrossEntropyGradientOfTargets, () =>
        {
            Checks.Row(kernel, "logits", "targets");
            source.Line("return CrossEntropyGradientRow(logits, targets, destination, scale);");
        });
        kernel.Member(MemberTexts.CrossEntropyGradientBatchOfTargets, () =>
        {
            Checks.Batch(kernel, "logits", "targets");
            WriteMean(kernel, "CrossEntropyGradientRow(" + rows.Replace("{0}", "targets.Slice(start, " + kernel.Size + ")"));
        });
        if (kernel.Wants(MemberTexts.CrossEntropyGradientOfTargets, MemberTexts.CrossEntropyGradientBatchOfTargets))
        {
            kernel.RowMethod(
                "float CrossEntropyGradientRow(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)",
                () => Row(kernel, CrossEntropyBodies.TargetGradient, "logits, targets, destination, scale", "CrossEntropyGradient"));
            kernel.Bodies(CrossEntropyBodies.TargetGradient);
            kernel.Bodies(StatisticsBodies.Statistics);
        }
    }

    /// <summary>Writes the choice of a body that hands the loss back by reference, and the return of the loss.</summary>
    private static void Row(KernelWriter kernel, LevelBody body, string arguments, string name)
    {
        SourceWriter source = kernel.Source;
        string generic = "GenericKernel." + name + "(" + arguments + ", " + kernel.Words.Profile + ")";
        if (!kernel.HasBodies)
        {
            source.Line("return " + generic + ";");
            return;
        }

        source.Line("float loss = 0f;");
        kernel.Choose(
            "bool done =", body, "false", (arguments + ", loss").Split(new[] { ", " }, System.StringSplitOptions.None));
        source.Line("return done ? loss : " + generic + ";");
    }

    private static void WriteLabelChecks(KernelWriter kernel)
    {
        kernel.Source.Line("KernelArguments.RequireLength(labels.Length, rows, nameof(labels));");
        kernel.Source.Line("KernelArguments.RequireLabels(labels, " + kernel.Size + ");");
    }

    private static void WriteMean(KernelWriter kernel, string loss)
    {
        kernel.Source.Line("double total = 0.0;");
        kernel.ForEachRow(() => kernel.Source.Line("total += " + loss + ";"));
        kernel.Source.Line();
        kernel.Source.Line("return RowStatistics.Mean(total, rows);");
    }
}
