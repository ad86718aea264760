using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Writes the members of a layer or a network, which call the runtime library with their shape.</summary>
/// <param name="source">Where to write.</param>
/// <param name="target">What the compilation offers.</param>
/// <param name="counts">The elements of the members' arguments.</param>
/// <param name="called">The type whose methods have the same names, and take the shape as their last argument.</param>
/// <param name="shape">The shape, in code.</param>
internal sealed class MemberWriter(SourceWriter source, TargetCapabilities target, ElementCounts counts, string called, string shape)
{
    private const string Arithmetic = "global::" + RuntimeNames.Namespace + ".";

    /// <summary>Writes constants.</summary>
    /// <param name="constants">Their names, documentation and values.</param>
    public void Constants(IEnumerable<(string Name, string Text, int Value)> constants)
    {
        foreach ((string name, string text, int value) in constants)
        {
            source.Line("/// <summary>" + text + "</summary>");
            source.Line(UserTypeFile.GeneratedCode);
            source.Line("public const int " + name + " = " + value.ToString(CultureInfo.InvariantCulture) + ";");
            source.Line();
        }
    }

    /// <summary>Writes a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="fill">Puts the numbers of the shape into its documentation.</param>
    public void Method(LayerMethod method, Func<string, string> fill)
    {
        MemberDocumentation.Write(source, method, fill);
        Attributes(isCompiledAtOnce: true);
        if (!method.HasPointers)
        {
            source.Line(Declaration(method) + " =>");
            using (source.Indent())
            {
                string arguments = string.Join(", ", method.Parameters.Select(parameter => parameter.Name));
                source.Line(called + "." + method.Name + "(" + arguments + ", " + shape + ");");
            }

            return;
        }

        using (source.Block(Declaration(method)))
        {
            LayerPointers.Write(source, counts, method, (called + "." + method.Name, shape));
        }
    }

    /// <summary>Writes a method that calls its overload with one more argument, the first.</summary>
    /// <param name="method">The method.</param>
    /// <param name="first">The argument.</param>
    /// <param name="fill">Puts the numbers of the shape into its documentation.</param>
    public void Forwarded(LayerMethod method, string first, Func<string, string> fill)
    {
        MemberDocumentation.Write(source, method, fill);
        Attributes(isCompiledAtOnce: true);
        source.Line(Declaration(method) + " =>");
        using (source.Indent())
        {
            source.Line(method.Name + "(" + first + ", " + string.Join(", ", method.Parameters.Select(parameter => parameter.Name)) + ");");
        }
    }

    /// <summary>Writes <c>Prepare</c>.</summary>
    /// <param name="methods">What it calls.</param>
    public void Prepare(IReadOnlyList<LayerMethod> methods)
    {
        List<LayerMethod> withPointers = methods.Where(method => method.HasPointers).ToList();
        source.Line();
        source.Line("/// <summary>Has all that the other methods reach compiled now, on this thread, so that none of them waits for it later.</summary>");
        source.Line("/// <remarks>");
        source.Line("/// Some milliseconds for each method the first time, longer for millions of weights, and memory for a few blocks of parameters.");
        source.Line("/// <c>Initialize</c> is prepared for <c>GlorotUniform</c> only. Nothing to do where code is compiled ahead of time.");
        source.Line("/// </remarks>");
        Attributes(isCompiledAtOnce: false);
        using (source.Block("public static " + (withPointers.Count > 0 ? "unsafe " : string.Empty) + "void " + LayerMethods.PrepareSignature))
        {
            string type = Arithmetic + RuntimeNames.LayerPreparation.Type;
            using (source.Block("foreach (" + type + " rows in " + type + "." + RuntimeNames.LayerPreparation.Of + "(" + shape + "))"))
            {
                foreach (LayerMethod method in methods.Where(method => !method.HasPointers))
                {
                    source.Line(method.Name + "(" + string.Join(", ", method.Parameters.Select(parameter => "rows." + parameter.Preparation)) + ");");
                }

                LayerPointers.WritePreparation(source, withPointers);
            }
        }
    }

    /// <summary>Writes the attributes of a method.</summary>
    /// <param name="isCompiledAtOnce">Whether it is to be optimised when first called.</param>
    public void Attributes(bool isCompiledAtOnce)
    {
        source.Line(UserTypeFile.GeneratedCode);
        source.Line(UserTypeFile.ExcludeFromCoverage);
        if (isCompiledAtOnce && target.HasVectors)
        {
            source.Line("[global::System.Runtime.CompilerServices.MethodImpl(" + Arithmetic + RuntimeNames.Compilation.AtOnceOrInlined + ")]");
        }
    }

    private static string Declaration(LayerMethod method)
    {
        string parameters = string.Join(", ", method.Declared("global::System.").Select(
            parameter => parameter.Type + " " + parameter.Name + (parameter.Default is { } value ? " = " + value : string.Empty)));
        return "public static " + (method.HasPointers ? "unsafe " : string.Empty) + method.Returns + " " + method.Name + "(" + parameters + ")";
    }
}
