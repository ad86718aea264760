using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Writes the file of a layer: constants, and members that call the loops of the runtime library with the shape.</summary>
internal static class LayerSource
{
    // What tells its file from that of a kernel.
    private const string Part = "Layer";

    private const string Arithmetic = "global::" + RuntimeNames.Namespace + ".";

    /// <summary>The name of the file.</summary>
    /// <param name="metadataName">The metadata name of the layer's type.</param>
    public static string NameOf(string metadataName) => HintName.For(metadataName, Part);

    /// <summary>Writes the file of a layer.</summary>
    /// <param name="spec">What the user asked for.</param>
    /// <returns>The file, with <c>\n</c> at the end of each line.</returns>
    public static IReadOnlyList<GeneratedFile> Write(LayerSpec spec)
    {
        SourceWriter source = new();
        MemberWriter members = new(source, spec.Target, spec.Options.Counts, Called(spec.Options), Shape(spec.Options));
        List<LayerMethod> methods = [.. LayerMethods.For(spec.Options).Where(method => !spec.Omitted.Contains(method.Signature))];
        UserTypeFile.WriteHeader(source, spec.Type, mayNameOthers: false, hasPointers: methods.Any(method => method.HasPointers));
        UserTypeFile.WriteMembers(source, spec.Type, () =>
        {
            members.Constants(Constants(spec.Options).Where(constant => !spec.Omitted.Contains(constant.Name)));
            foreach (LayerMethod method in methods)
            {
                source.Line();
                members.Method(method, text => LayerDocumentation.Fill(text, spec.Options));
            }

            if (!spec.Omitted.Contains(LayerMethods.PrepareSignature))
            {
                members.Prepare(methods);
            }
        });
        return [new GeneratedFile(NameOf(spec.Type.MetadataName), source.ToString())];
    }

    private static IEnumerable<(string Name, string Text, int Value)> Constants(LayerOptions options) =>
    [
        (LayerAttribute.Inputs, "The number of inputs.", options.Inputs),
        (LayerAttribute.Outputs, "The number of outputs.", options.Outputs),
        (LayerMethods.ParameterCountConstant, "The number of floats in a block of parameters: " + LayerDocumentation.Block(options) + ".", options.ParameterCount),
    ];

    private static string Called(LayerOptions options) =>
        "global::" + RuntimeNames.SizedLayer.Of(options.Reproducible ? RuntimeNames.Profiles.Reproducible : RuntimeNames.Profiles.Fastest);

    private static string Shape(LayerOptions options) => "new " + Arithmetic + RuntimeNames.LayerShape.Type + "("
        + Text(options.Inputs) + ", " + Text(options.Outputs) + ", "
        + "global::" + RuntimeNames.MainNamespace + "." + RuntimeNames.LayerActivation.Type + "." + options.Activation + ", "
        + options.Slope.ToString("R", CultureInfo.InvariantCulture) + "f, " + (options.HasBias ? "true" : "false") + ")";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
