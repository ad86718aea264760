using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>
/// Writes the files of a network: constants, members that call the runtime library with the network's shape, and the shape, step by step;
/// apart from them the numbers of a trained one.
/// </summary>
internal static class NetworkSource
{
    // What tells its files from those of a kernel.
    private const string Part = "Network";
    private const string WeightsPart = "Weights";

    private const string Shape = "Shape";
    private const string Arithmetic = "global::" + RuntimeNames.Namespace + ".";

    /// <summary>The names of the files.</summary>
    /// <param name="metadataName">The metadata name of the network's type.</param>
    public static IReadOnlyList<string> NamesOf(string metadataName) => [HintName.For(metadataName, Part), HintName.For(metadataName, WeightsPart)];

    /// <summary>Writes the files of a network.</summary>
    /// <param name="spec">What the user asked for.</param>
    /// <returns>The files, with <c>\n</c> at the end of each line.</returns>
    public static IEnumerable<GeneratedFile> Write(NetworkSpec spec)
    {
        IReadOnlyList<string> names = NamesOf(spec.Type.MetadataName);
        yield return new GeneratedFile(names[0], WriteMembers(spec));
        if (spec.Model is not null && !spec.Options.IsExternal && !spec.Omitted.Contains(NetworkMethods.ParametersProperty))
        {
            yield return WeightsSource.Write(spec, names[1]);
        }
    }

    private static string WriteMembers(NetworkSpec spec)
    {
        NetworkOptions options = spec.Options;
        bool hasFileTypes = UserTypeFile.HasFileTypes(spec.Target);
        string space = "SoftmaxKernels.Generated." + HintName.Identifier(HintName.For(spec.Type.MetadataName, Part));
        SourceWriter source = new();
        MemberWriter members = new(source, spec.Target, options.Counts, Called(options), "global::" + space + "." + Part + "." + Shape);
        List<LayerMethod> methods = [.. NetworkMethods.For(options).Where(method => !spec.Omitted.Contains(method.Signature))];
        List<LayerMethod> ofModel = [.. NetworkMethods.OfModel(options).Where(method => !spec.Omitted.Contains(method.Signature))];
        UserTypeFile.WriteHeader(source, spec.Type, mayNameOthers: !hasFileTypes, hasPointers: methods.Any(method => method.HasPointers));
        UserTypeFile.WriteMembers(source, spec.Type, () =>
        {
            members.Constants(Constants(options).Where(constant => !spec.Omitted.Contains(constant.Name)));
            foreach (LayerMethod method in ofModel)
            {
                source.Line();
                members.Forwarded(method, NetworkMethods.ParametersProperty, text => NetworkDocumentation.Fill(text, options));
            }

            foreach (LayerMethod method in methods)
            {
                source.Line();
                members.Method(method, text => NetworkDocumentation.Fill(text, options));
            }

            if (!spec.Omitted.Contains(LayerMethods.PrepareSignature))
            {
                members.Prepare([.. ofModel, .. methods]);
            }

            if (options.IsExternal && !spec.Omitted.Contains(NetworkMethods.LoadSignature))
            {
                WriteLoad(source, members, "global::" + space + "." + Part + "." + Shape);
            }
        });
        source.Line();
        WriteShape(source, spec, space, hasFileTypes ? "file" : "internal");
        return source.ToString();
    }

    private static IEnumerable<(string Name, string Text, int Value)> Constants(NetworkOptions options) =>
    [
        (NetworkAttribute.Inputs, "The number of inputs.", options.Inputs),
        (NetworkAttribute.Outputs, "The number of outputs" + (options.Heads.Count > 1 ? ", of all heads together." : "."), options.Outputs),
        (NetworkMethods.LayerCountConstant, "The number of layers: " + NetworkDocumentation.Outline(options) + ".", options.LayerCount),
        (LayerMethods.ParameterCountConstant, "The number of floats in a block of parameters: the blocks of the layers, one behind the other.", options.ParameterCount),
    ];

    private static void WriteLoad(SourceWriter source, MemberWriter members, string shape)
    {
        source.Line();
        source.Line("/// <summary>Reads the parameters of the model from the file that the build wrote beside the assembly.</summary>");
        source.Line("/// <param name=\"stream\">The file, which stays open.</param>");
        source.Line("/// <returns>The block of parameters.</returns>");
        source.Line("/// <exception cref=\"global::System.ArgumentNullException\">There is no stream.</exception>");
        source.Line("/// <exception cref=\"global::System.IO.InvalidDataException\">The file is of another kind, of another network, or not whole.</exception>");
        members.Attributes(isCompiledAtOnce: false);
        source.Line("public static float[] " + NetworkMethods.LoadMethod + "(global::System.IO.Stream stream) =>");
        using (source.Indent())
        {
            source.Line(Arithmetic + RuntimeNames.NetworkParameterFile.Read + "(stream, " + shape + ");");
        }
    }

    private static void WriteShape(SourceWriter source, NetworkSpec spec, string space, string access)
    {
        using (source.Block("namespace " + space))
        {
            if (spec.Model is { } model)
            {
                source.Line("// From " + WeightsSource.FileName(model.Name) + ".");
                foreach (string note in model.Notes)
                {
                    source.Line("// " + note);
                }
            }

            source.Line(UserTypeFile.GeneratedCode);
            source.Line(UserTypeFile.ExcludeFromCoverage);
            using (source.Block(access + " static class " + Part))
            {
                string type = Arithmetic + RuntimeNames.NetworkShape.Type;
                source.Line("// " + NetworkDocumentation.Outline(spec.Options));
                source.Line("public static readonly " + type + " " + Shape + " = new " + type + "(");
                using (source.Indent())
                {
                    string heads = string.Join(", ", spec.Options.Heads.Select(Text));
                    source.Line((heads.Length == 0 ? "new int[0]" : "new int[] { " + heads + " }") + ",");
                    for (int i = 0; i < spec.Options.Steps.Count; i++)
                    {
                        WriteStep(source, spec.Options.Steps[i], spec.Model?.Steps[i].Numbers, i == spec.Options.Steps.Count - 1 ? ");" : ",");
                    }
                }
            }
        }
    }

    private static void WriteStep(SourceWriter source, NetworkStep step, IReadOnlyList<float>? numbers, string end)
    {
        string call = Arithmetic + RuntimeNames.NetworkStep.Type + "." + step.Kind + "(";
        string activation = "global::" + RuntimeNames.MainNamespace + "." + RuntimeNames.LayerActivation.Type + "." + step.Activation
            + ", " + FloatText.Literal(step.Slope);
        switch (step.Kind)
        {
            case NetworkStepKind.Layer:
                source.Line(call + Text(step.Inputs) + ", " + Text(step.Outputs) + ", " + activation + ", " + (step.HasBias ? "true" : "false") + ")" + end);
                break;
            case NetworkStepKind.Activation:
                source.Line(call + Text(step.Inputs) + ", " + activation + ")" + end);
                break;
            case NetworkStepKind.Clip:
                source.Line(call + Text(step.Inputs) + ", " + FloatText.Literal(numbers![0]) + ", " + FloatText.Literal(numbers[1]) + ")" + end);
                break;
            default:
                source.Line(call + Text(step.Inputs) + ",");
                using (source.Indent())
                {
                    NumberLines.Write(source, numbers!, ")" + end);
                }

                break;
        }
    }

    private static string Called(NetworkOptions options) =>
        "global::" + RuntimeNames.SizedNetwork.Of(options.Reproducible ? RuntimeNames.Profiles.Reproducible : RuntimeNames.Profiles.Fastest);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
