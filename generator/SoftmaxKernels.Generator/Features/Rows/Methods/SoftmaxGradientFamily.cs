using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>SoftmaxGradient</c>, its batch, and <c>SoftmaxJacobian</c>.</summary>
internal static class SoftmaxGradientFamily
{
    public static void Write(KernelWriter kernel)
    {
        SourceWriter source = kernel.Source;
        kernel.Member(MemberTexts.SoftmaxGradient, () =>
        {
            Checks.Row(kernel, "probabilities", "upstream");
            source.Line("SoftmaxGradientRow(probabilities, upstream, destination);");
        });
        kernel.Member(MemberTexts.SoftmaxGradientBatch, () =>
        {
            Checks.Batch(kernel, "probabilities", "upstream");
            kernel.ForEachRow(() => source.Line("SoftmaxGradientRow(probabilities.Slice(start, " + kernel.Size + "), upstream.Slice(start, "
                + kernel.Size + "), destination.Slice(start, " + kernel.Size + "));"));
        });
        if (kernel.Wants(MemberTexts.SoftmaxGradient, MemberTexts.SoftmaxGradientBatch))
        {
            kernel.RowMethod(
                "void SoftmaxGradientRow(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)",
                () => kernel.ChooseStatement(
                    SoftmaxGradientBodies.Product,
                    "GenericKernel.SoftmaxGradient(probabilities, upstream, destination, " + kernel.Words.Profile + ");",
                    "probabilities",
                    "upstream",
                    "destination"));
            kernel.Bodies(SoftmaxGradientBodies.Product);
        }

        kernel.Member(MemberTexts.SoftmaxJacobian, () =>
        {
            Checks.Length(kernel, "probabilities");
            source.Line("KernelArguments.RequireRoom(destination.Length, " + (kernel.Size * kernel.Size) + ");");
            source.Line("KernelArguments.RequireApart(probabilities, destination);");
            kernel.ChooseStatement(
                SoftmaxGradientBodies.Jacobian,
                "GenericKernel.SoftmaxJacobian(probabilities, destination, " + kernel.Words.Profile + ");",
                "probabilities",
                "destination");
        });
        if (kernel.Wants(MemberTexts.SoftmaxJacobian))
        {
            kernel.Bodies(SoftmaxGradientBodies.Jacobian);
        }
    }
}
