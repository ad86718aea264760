using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>ArgMax</c>, <c>Sample</c> and their batches.</summary>
internal static class SamplingFamily
{
    public static void Write(KernelWriter kernel)
    {
        WriteArgMax(kernel);
        WriteSample(kernel);
    }

    private static void WriteArgMax(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        kernel.Member(MemberTexts.ArgMax, () =>
        {
            Checks.Length(kernel, "logits");
            source.Line("return ArgMaxRow(logits);");
        });
        kernel.Member(MemberTexts.ArgMaxBatch, () =>
        {
            Checks.Rows(kernel, "logits");
            source.Line("KernelArguments.RequireRoom(destination.Length, rows);");
            source.Line("KernelArguments.RequireApart(logits, destination);");
            kernel.ForEachRow(() => source.Line("destination[row] = ArgMaxRow(logits.Slice(start, " + kernel.Size + "));"));
        });
        if (!kernel.Wants(MemberTexts.ArgMax, MemberTexts.ArgMaxBatch))
        {
            return;
        }

        kernel.RowMethod("int ArgMaxRow(ReadOnlySpan<float> logits)", () =>
        {
            if (!kernel.HasBodies)
            {
                source.Line("return GenericKernel.ArgMax(logits);");
                return;
            }

            kernel.Choose("int index =", SamplingBodies.ArgMax, "-1", "logits");
            source.Line("return index >= 0 ? index : GenericKernel.ArgMax(logits);");
        });
        kernel.Bodies(SamplingBodies.ArgMax);
    }

    private static void WriteSample(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        kernel.Member(MemberTexts.Sample, () =>
        {
            Checks.Length(kernel, "logits");
            source.Line("KernelArguments.RequireUniform(uniform);");
            source.Line("return SampleRow(logits, uniform);");
        });
        kernel.Member(MemberTexts.SampleAtTemperature, () =>
        {
            Checks.Length(kernel, "logits");
            source.Line("KernelArguments.RequireTemperature(temperature);");
            source.Line("KernelArguments.RequireUniform(uniform);");
            source.Line("return SampleRow(logits, temperature, uniform);");
        });
        kernel.Member(MemberTexts.SampleBatch, () =>
        {
            WriteBatchChecks(kernel);
            kernel.ForEachRow(() => source.Line(
                "destination[row] = SampleRow(logits.Slice(start, " + kernel.Size + "), uniforms[row]);"));
        });
        kernel.Member(MemberTexts.SampleBatchAtTemperature, () =>
        {
            WriteBatchChecks(kernel);
            source.Line("KernelArguments.RequireTemperature(temperature);");
            kernel.ForEachRow(() => source.Line(
                "destination[row] = SampleRow(logits.Slice(start, " + kernel.Size + "), temperature, uniforms[row]);"));
        });

        bool atTemperature = kernel.Wants(MemberTexts.SampleAtTemperature, MemberTexts.SampleBatchAtTemperature);
        if (!atTemperature && !kernel.Wants(MemberTexts.Sample, MemberTexts.SampleBatch))
        {
            return;
        }

        bool buffered = kernel.HasBodies && kernel.Size <= KernelPlanner.LargestSampleBuffer;
        kernel.RowMethod("int SampleRow(ReadOnlySpan<float> logits, double uniform)", () => WriteRow(kernel, buffered));
        if (atTemperature)
        {
            kernel.RowMethod(
                "int SampleRow(ReadOnlySpan<float> logits, float temperature, double uniform)",
                () => WriteRowAtTemperature(kernel, buffered));
        }

        if (buffered)
        {
            kernel.Bodies(SamplingBodies.Terms);
            if (atTemperature)
            {
                kernel.Bodies(SamplingBodies.TermsAtTemperature);
            }
        }
    }

    private static void WriteBatchChecks(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        Checks.Rows(kernel, "logits");
        source.Line("KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));");
        source.Line("KernelArguments.RequireRoom(destination.Length, rows);");
        source.Line("KernelArguments.RequireUniforms(uniforms);");
        source.Line("KernelArguments.RequireApart(logits, destination);");
        source.Line("KernelArguments.RequireApart(uniforms, destination);");
    }

    private static void WriteRow(KernelWriter kernel, bool buffered)
    {
        SourceWriter source = kernel.Source;
        string generic = "GenericKernel.Sample(logits, uniform, " + kernel.Words.Profile + ")";
        if (!buffered)
        {
            source.Line("return " + generic + ";");
            return;
        }

        source.Line("Span<float> terms = stackalloc float[" + kernel.Size + "];");
        kernel.Choose("bool done =", SamplingBodies.Terms, "false", "logits", "terms");
        source.Line("return done ? Sampling.Draw(terms, uniform) : " + generic + ";");
    }

    private static void WriteRowAtTemperature(KernelWriter kernel, bool buffered)
    {
        SourceWriter source = kernel.Source;
        string generic = "return GenericKernel.Sample(logits, temperature, uniform, " + kernel.Words.Profile + ");";
        if (!buffered)
        {
            source.Line(generic);
            return;
        }

        using (source.Block("if (temperature == 1f)"))
        {
            source.Line("return SampleRow(logits, uniform);");
        }

        source.Line();
        using (source.Block("if (!Lanes.IsOrdinaryTemperature(temperature))"))
        {
            source.Line(generic);
        }

        source.Line();
        source.Line("Span<float> terms = stackalloc float[" + kernel.Size + "];");
        kernel.ChooseStatement(SamplingBodies.TermsAtTemperature, generic, "logits", "temperature", "terms");
        source.Line();
        source.Line("return Sampling.Draw(terms, uniform);");
    }
}
