using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Softmax</c> and <c>SoftmaxBatch</c>, with and without temperature.</summary>
internal static class SoftmaxFamily
{
    public static void Write(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        kernel.Member(MemberTexts.Softmax, () =>
        {
            Checks.Row(kernel, "logits");
            source.Line("SoftmaxRow(logits, destination);");
        });
        kernel.Member(MemberTexts.SoftmaxAtTemperature, () =>
        {
            Checks.Row(kernel, "logits");
            source.Line("KernelArguments.RequireTemperature(temperature);");
            source.Line("SoftmaxRow(logits, temperature, destination);");
        });
        kernel.Member(MemberTexts.SoftmaxBatch, () =>
        {
            Checks.Batch(kernel, "logits");
            kernel.ForEachRow(
                BatchBodies.Softmax,
                () => source.Line("SoftmaxRow(logits.Slice(start, " + kernel.Size + "), destination.Slice(start, " + kernel.Size + "));"),
                new BatchArgument("logits", kernel.Size),
                new BatchArgument("destination", kernel.Size),
                new BatchArgument("rows - next"));
        });
        kernel.Member(MemberTexts.SoftmaxBatchAtTemperature, () =>
        {
            Checks.Batch(kernel, "logits");
            source.Line("KernelArguments.RequireTemperature(temperature);");
            kernel.ForEachRow(() => source.Line(
                "SoftmaxRow(logits.Slice(start, " + kernel.Size + "), temperature, destination.Slice(start, " + kernel.Size + "));"));
        });

        bool atTemperature = kernel.Wants(MemberTexts.SoftmaxAtTemperature, MemberTexts.SoftmaxBatchAtTemperature);
        if (atTemperature || kernel.Wants(MemberTexts.Softmax, MemberTexts.SoftmaxBatch))
        {
            kernel.RowMethod("void SoftmaxRow(ReadOnlySpan<float> logits, Span<float> destination)", () => WriteRow(kernel));
        }

        if (atTemperature)
        {
            kernel.RowMethod(
                "void SoftmaxRow(ReadOnlySpan<float> logits, float temperature, Span<float> destination)",
                () => WriteRowAtTemperature(kernel));
        }

        if (atTemperature || kernel.Wants(MemberTexts.Softmax, MemberTexts.SoftmaxBatch))
        {
            kernel.Bodies(SoftmaxBodies.Softmax);
        }

        if (atTemperature)
        {
            kernel.Bodies(SoftmaxBodies.AtTemperature);
        }

        if (kernel.Wants(MemberTexts.SoftmaxBatch))
        {
            kernel.Bodies(BatchBodies.Softmax);
        }
    }

    private static void WriteRow(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        string generic = "GenericKernel.Softmax(logits, destination, " + kernel.Words.Profile + ");";
        if (!kernel.HasBodies)
        {
            source.Line(generic);
            return;
        }

        kernel.Choose("bool done =", SoftmaxBodies.Softmax, "false", "logits", "destination");
        using (source.Block("if (!done)"))
        {
            source.Comment("Beyond the range of the body, or NaN: the same bits, at leisure.");
            source.Line(generic);
        }
    }

    private static void WriteRowAtTemperature(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        string generic = "GenericKernel.Softmax(logits, temperature, destination, " + kernel.Words.Profile + ");";
        if (!kernel.HasBodies)
        {
            source.Line(generic);
            return;
        }

        using (source.Block("if (temperature == 1f)"))
        {
            source.Line("SoftmaxRow(logits, destination);");
            source.Line("return;");
        }

        source.Line();
        using (source.Block("if (!Lanes.IsOrdinaryTemperature(temperature))"))
        {
            source.Comment("Arg max, or uniform.");
            source.Line(generic);
            source.Line("return;");
        }

        source.Line();
        kernel.ChooseStatement(SoftmaxBodies.AtTemperature, generic, "logits", "temperature", "destination");
    }
}
