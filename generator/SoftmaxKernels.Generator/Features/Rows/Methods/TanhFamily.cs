using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Tanh</c>, <c>TanhGradient</c>, <c>TanhDerivative</c> and the batches of <c>Tanh</c>.</summary>
internal static class TanhFamily
{
    public static void Write(KernelWriter kernel)
    {
        WriteElementwise(kernel, MemberTexts.Tanh, TanhBodies.Tanh, "x", MemberTexts.TanhBatch);
        WriteElementwise(kernel, MemberTexts.ScaledTanh, TanhBodies.Scaled, "x, scale", MemberTexts.ScaledTanhBatch);
        WriteElementwise(kernel, MemberTexts.TanhDerivative, TanhBodies.Derivative, "x", null);
        WriteElementwise(kernel, MemberTexts.TanhGradient, TanhBodies.Gradient, "y, upstream", null);
    }

    private static void WriteElementwise(KernelWriter kernel, MemberText text, LevelBody body, string inputs, MemberText? batch)
    {
        if (!kernel.Wants(text) && (batch is null || !kernel.Wants(batch)))
        {
            return;
        }

        SourceWriter source = kernel.Source;
        string name = text.Member.Name;
        string[] arguments = (inputs + ", destination").Split(new[] { ", " }, System.StringSplitOptions.None);
        kernel.Member(text, () =>
        {
            Checks.Row(kernel, inputs.Replace(", scale", string.Empty).Split(new[] { ", " }, System.StringSplitOptions.None));
            source.Line(name + "Row(" + string.Join(", ", arguments) + ");");
        });
        if (batch is not null)
        {
            kernel.Member(batch, () =>
            {
                Checks.Batch(kernel, "x");
                kernel.ForEachRow(() => source.Line(name + "Row("
                    + inputs.Replace("x", "x.Slice(start, " + kernel.Size + ")")
                    + ", destination.Slice(start, " + kernel.Size + "));"));
            });
        }

        kernel.RowMethod("void " + name + "Row(" + text.ParameterList(qualified: false) + ")", () => kernel.ChooseStatement(
            body,
            "GenericKernel." + name + "(" + string.Join(", ", arguments) + ", " + kernel.Words.Profile + ");",
            arguments));
        kernel.Bodies(body);
    }
}
