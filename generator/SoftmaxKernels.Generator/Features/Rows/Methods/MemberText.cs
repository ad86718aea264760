using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>A generated method as its users read it: declaration and documentation.</summary>
/// <param name="Member">The method.</param>
/// <param name="Returns">Its return type.</param>
/// <param name="Summary">The summary; <c>{N}</c> stands for the number of classes.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="ReturnsText">What it returns, or <see langword="null"/>.</param>
/// <param name="Exceptions">What it throws.</param>
internal sealed record MemberText(
    KernelMember Member,
    string Returns,
    string Summary,
    IReadOnlyList<ParameterText> Parameters,
    string? ReturnsText,
    IReadOnlyList<ExceptionText> Exceptions)
{
    /// <summary>The parameter list.</summary>
    /// <param name="qualified">Whether types are named from the global namespace, safe from any other name.</param>
    public string ParameterList(bool qualified) => string.Join(", ", Parameters.Zip(
        Member.ParameterTypes.Split(new[] { ", " }, StringSplitOptions.None),
        (parameter, type) => type.Replace("System.", qualified ? "global::System." : string.Empty) + " " + parameter.Name
            + (parameter.Default is null ? string.Empty : " = " + parameter.Default)));

    /// <summary>Gets the modifiers that follow the accessibility.</summary>
    public string Modifiers => Member.WithSpans is null ? "static" : "static unsafe";

    /// <summary>Gets the arguments that pass the parameters on.</summary>
    public string Arguments => string.Join(", ", Parameters.Select(parameter => parameter.Name));
}

/// <summary>A parameter as its users read it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The documentation.</param>
/// <param name="Default">The default value in code, or <see langword="null"/>.</param>
internal sealed record ParameterText(string Name, string Text, string? Default = null);

/// <summary>An exception as users read of it.</summary>
/// <param name="Type">The type, without its namespace System.</param>
/// <param name="Text">When it is thrown.</param>
internal sealed record ExceptionText(string Type, string Text)
{
    /// <summary>Gets when an overload with pointers throws it, or <see langword="null"/> if none does: pointers have no lengths.</summary>
    public string? TextOfPointers { get; init; } = Text;
}
