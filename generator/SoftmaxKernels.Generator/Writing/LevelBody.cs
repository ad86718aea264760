using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>A private method that exists once per register width: the work itself, on checked arguments.</summary>
/// <param name="Name">The name, without the suffix of the width.</param>
/// <param name="Returns"><c>void</c>, or a type with a value that says "not done, nothing written".</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Write">Writes the statements.</param>
/// <param name="OfElements">Whether it is a function of single elements, which needs neither maximum nor sum.</param>
/// <param name="LargestInlined">Up to this length the body is short enough to be part of the member, which saves a call.</param>
internal sealed record LevelBody(
    string Name,
    string Returns,
    IReadOnlyList<BodyParameter> Parameters,
    Action<RowWriter> Write,
    bool OfElements = false,
    int LargestInlined = 0)
{
    /// <summary>The statement with which a body gives up on a row, in a type that allows it.</summary>
    public static string GiveUp(string returns) => returns == "bool" ? "return false;" : "return default;";

    public string MethodName(int lanes) => Name + (lanes == 1 ? "Scalar" : (lanes * 32).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string Signature(int lanes) => Returns + " " + MethodName(lanes) + "("
        + string.Join(", ", Parameters.Select(parameter => parameter.Declare(lanes))) + ")";

    /// <summary>A call of the body of one width with arguments in the order of the parameters.</summary>
    public string Call(int lanes, IEnumerable<string> arguments) => MethodName(lanes) + "("
        + string.Join(", ", Parameters.Zip(arguments, (parameter, argument) => parameter.Pass(lanes, argument))) + ")";

    /// <summary>Those of the arguments that are rows, with the types of their elements.</summary>
    public IEnumerable<(string Type, string Argument)> Rows(IEnumerable<string> arguments) => Parameters
        .Zip(arguments, (parameter, argument) => (parameter, argument))
        .Where(pair => pair.parameter.Kind is BodyParameterKind.Input or BodyParameterKind.Output)
        .Select(pair => (pair.parameter.Type, pair.argument));
}

/// <summary>How an argument is handed to a body.</summary>
internal enum BodyParameterKind
{
    /// <summary>A row that is read: a reference to its first element for vectors, a span for scalars.</summary>
    Input,

    /// <summary>A row that is written.</summary>
    Output,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A variable of the caller.</summary>
    Reference,
}

/// <summary>A parameter of a body.</summary>
/// <param name="Kind">How it is handed over.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its element type.</param>
internal sealed record BodyParameter(BodyParameterKind Kind, string Name, string Type = "float")
{
    public static BodyParameter Input(string name) => new(BodyParameterKind.Input, name);

    public static BodyParameter Mask(string name) => new(BodyParameterKind.Input, name, "bool");

    public static BodyParameter Output(string name) => new(BodyParameterKind.Output, name);

    public static BodyParameter Value(string type, string name) => new(BodyParameterKind.Value, name, type);

    public static BodyParameter Reference(string type, string name) => new(BodyParameterKind.Reference, name, type);

    /// <summary>The variable that refers to the first element of a span.</summary>
    public static string FirstElement(string span) => span + "0";

    public string Declare(int lanes) => Kind switch
    {
        BodyParameterKind.Value => Type + " " + Name,
        BodyParameterKind.Reference => "ref " + Type + " " + Name,
        BodyParameterKind.Input when lanes == 1 => "ReadOnlySpan<" + Type + "> " + Name,
        BodyParameterKind.Output when lanes == 1 => "Span<" + Type + "> " + Name,
        _ => "ref " + Type + " " + Name,
    };

    public string Pass(int lanes, string argument) => Kind switch
    {
        BodyParameterKind.Value => argument,
        BodyParameterKind.Reference => "ref " + argument,
        _ when lanes == 1 => argument,
        _ => "ref " + FirstElement(argument),
    };
}
