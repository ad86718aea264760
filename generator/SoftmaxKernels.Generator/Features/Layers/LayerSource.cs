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
        List<LayerMethod> methods = [.. LayerMethods.For(spec.Options).Where(method => !spec.Omitted.Contains(method.Signature))];
        UserTypeFile.WriteHeader(source, spec.Type, mayNameOthers: false, hasPointers: methods.Any(method => method.HasPointers));
        UserTypeFile.WriteMembers(source, spec.Type, () =>
        {
            WriteConstants(source, spec);
            foreach (LayerMethod method in methods)
            {
                source.Line();
                LayerDocumentation.Write(source, method, spec.Options);
                WriteMember(source, spec, method);
            }

            if (!spec.Omitted.Contains(LayerMethods.PrepareSignature))
            {
                WritePrepare(source, spec, methods);
            }
        });
        return [new GeneratedFile(NameOf(spec.Type.MetadataName), source.ToString())];
    }

    private static void WriteConstants(SourceWriter source, LayerSpec spec)
    {
        (string Name, string Text, int Value)[] constants =
        [
            (LayerAttribute.Inputs, "The number of inputs.", spec.Options.Inputs),
            (LayerAttribute.Outputs, "The number of outputs.", spec.Options.Outputs),
            (LayerMethods.ParameterCountConstant, "The number of floats in a block of parameters: " + LayerDocumentation.Block(spec.Options) + ".", spec.Options.ParameterCount),
        ];
        foreach ((string name, string text, int value) in constants.Where(constant => !spec.Omitted.Contains(constant.Name)))
        {
            source.Line("/// <summary>" + text + "</summary>");
            source.Line(UserTypeFile.GeneratedCode);
            source.Line("public const int " + name + " = " + Text(value) + ";");
            source.Line();
        }
    }

    private static void WriteMember(SourceWriter source, LayerSpec spec, LayerMethod method)
    {
        WriteAttributes(source, spec, RuntimeNames.Compilation.AtOnceOrInlined);
        string parameters = string.Join(", ", method.Declared("global::System.").Select(
            parameter => parameter.Type + " " + parameter.Name + (parameter.Default is { } value ? " = " + value : string.Empty)));
        string declaration = "public static " + (method.HasPointers ? "unsafe " : string.Empty) + method.Returns + " " + method.Name + "(" + parameters + ")";
        if (!method.HasPointers)
        {
            source.Line(declaration + " =>");
            using (source.Indent())
            {
                string arguments = string.Join(", ", method.Parameters.Select(parameter => parameter.Name));
                source.Line(Called(spec, method) + "(" + arguments + ", " + Shape(spec.Options) + ");");
            }

            return;
        }

        using (source.Block(declaration))
        {
            LayerPointers.Write(source, spec.Options, method, (Called(spec, method), Shape(spec.Options)));
        }
    }

    private static void WritePrepare(SourceWriter source, LayerSpec spec, IReadOnlyList<LayerMethod> methods)
    {
        List<LayerMethod> withPointers = methods.Where(method => method.HasPointers).ToList();
        source.Line();
        source.Line("/// <summary>Has all that the other methods reach compiled now, on this thread, so that none of them waits for it later.</summary>");
        source.Line("/// <remarks>");
        source.Line("/// Some milliseconds the first time, longer for a layer of millions of weights, and memory for a few blocks of parameters. <c>Initialize</c>");
        source.Line("/// is prepared for <c>GlorotUniform</c> only. Nothing to do where code is compiled ahead of time.");
        source.Line("/// </remarks>");
        WriteAttributes(source, spec, compilation: null);
        using (source.Block("public static " + (withPointers.Count > 0 ? "unsafe " : string.Empty) + "void " + LayerMethods.PrepareSignature))
        {
            string type = Arithmetic + RuntimeNames.LayerPreparation.Type;
            using (source.Block("foreach (" + type + " rows in " + type + "." + RuntimeNames.LayerPreparation.Of + "(" + Shape(spec.Options) + "))"))
            {
                foreach (LayerMethod method in methods.Where(method => !method.HasPointers))
                {
                    source.Line(method.Name + "(" + string.Join(", ", method.Parameters.Select(parameter => "rows." + parameter.Preparation)) + ");");
                }

                LayerPointers.WritePreparation(source, withPointers);
            }
        }
    }

    private static void WriteAttributes(SourceWriter source, LayerSpec spec, string? compilation)
    {
        source.Line(UserTypeFile.GeneratedCode);
        source.Line(UserTypeFile.ExcludeFromCoverage);
        if (compilation is not null && spec.Target.HasVectors)
        {
            source.Line("[global::System.Runtime.CompilerServices.MethodImpl(" + Arithmetic + compilation + ")]");
        }
    }

    private static string Called(LayerSpec spec, LayerMethod method) =>
        "global::" + RuntimeNames.SizedLayer.Of(spec.Options.Reproducible ? RuntimeNames.Profiles.Reproducible : RuntimeNames.Profiles.Fastest)
        + "." + method.Name;

    private static string Shape(LayerOptions options) => "new " + Arithmetic + RuntimeNames.LayerShape.Type + "("
        + Text(options.Inputs) + ", " + Text(options.Outputs) + ", "
        + "global::" + RuntimeNames.MainNamespace + "." + RuntimeNames.LayerActivation.Type + "." + options.Activation + ", "
        + options.Slope.ToString("R", CultureInfo.InvariantCulture) + "f, " + (options.HasBias ? "true" : "false") + ")";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
