using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks.Models;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Writes the file with the parameters of a trained network, apart from the code.</summary>
internal static class WeightsSource
{
    private const string Constants = "ParametersOfTheModel";

    /// <summary>Writes the file.</summary>
    /// <param name="spec">A network whose model is known.</param>
    /// <param name="name">The name of the file.</param>
    public static GeneratedFile Write(NetworkSpec spec, string name)
    {
        SourceWriter source = new();
        UserTypeFile.WriteHeader(source, spec.Type, mayNameOthers: false, hasPointers: false);
        UserTypeFile.WriteMembers(source, spec.Type, () =>
        {
            source.Line("/// <summary>" + Summary(spec) + "</summary>");
            source.Line(UserTypeFile.GeneratedCode);
            source.Line(UserTypeFile.ExcludeFromCoverage);

            // With vectors come frameworks where this is constant data of the assembly, and no array. But code that is not optimised
            // allocates a little at each call to get at such data: there an array that is made once is better.
            if (spec.Target.HasVectors && spec.IsOptimized)
            {
                using (source.Block("public static global::System.ReadOnlySpan<float> " + NetworkMethods.ParametersProperty))
                {
                    source.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::" + RuntimeNames.Namespace + "." + RuntimeNames.Compilation.AtOnceOrInlined + ")]");
                    source.Line("get => new float[]");
                    WriteNumbers(source, spec.Model!);
                }

                return;
            }

            source.Line("public static global::System.ReadOnlySpan<float> " + NetworkMethods.ParametersProperty + " => " + Constants + ".All;");
            source.Line();
            using (source.Block("private static class " + Constants))
            {
                source.Line("internal static readonly float[] All =");
                WriteNumbers(source, spec.Model!);
            }
        });
        return new GeneratedFile(name, source.ToString());
    }

    /// <summary>The name of a model's file, without signs that XML has not.</summary>
    /// <param name="path">The item.</param>
    public static string FileName(string path) => new(path.Replace('\\', '/').Split('/').Last().Where(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-').ToArray());

    private static string Summary(NetworkSpec spec)
    {
        int numbers = spec.Model!.Steps.Where(step => step.Step.Kind == NetworkStepKind.Layer).Sum(step => step.Numbers.Count + step.Biases.Count);
        int padding = spec.Options.ParameterCount - numbers;
        return "The " + Text(numbers) + " parameters of " + FileName(spec.Model.Name) + ", in the order of this network's block"
            + (padding == 0 ? "." : ", with " + Text(padding) + " zeros that fill it up.");
    }

    private static string Form(NetworkStep step) =>
        LayerDocumentation.Block(new LayerOptions { Inputs = step.Inputs, Outputs = step.Outputs, HasBias = step.HasBias });

    private static void WriteNumbers(SourceWriter source, NetworkModel model)
    {
        source.Line("{");
        using (source.Indent())
        {
            int layer = 0;
            foreach (ModelStep step in model.Steps.Where(step => step.Step.Kind == NetworkStepKind.Layer))
            {
                source.Line("// Layer " + Text(layer++) + ": " + Text(step.Step.Inputs) + " → " + Text(step.Step.Outputs) + ": " + Form(step.Step) + ".");
                NumberLines.Write(source, Packed(step), ",");
            }
        }

        source.Line("};");
    }

    private static float[] Packed(ModelStep layer)
    {
        NetworkStep step = layer.Step;
        float[] block = new float[step.ParameterCount];
        bool isColumns = Contract.IsColumnLayer(step.Inputs, step.Outputs);
        for (int output = 0; output < step.Outputs; output++)
        {
            for (int input = 0; input < step.Inputs; input++)
            {
                block[Contract.LayerIndex(isColumns, step.Inputs, step.Outputs, step.HasBias, output, input)] =
                    layer.Numbers[(output * step.Inputs) + input];
            }

            if (step.HasBias)
            {
                block[Contract.LayerIndex(isColumns, step.Inputs, step.Outputs, step.HasBias, output, step.Inputs)] = layer.Biases[output];
            }
        }

        return block;
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
