using System;
using System.Globalization;
using SoftmaxKernels.Generator.Planning;

namespace SoftmaxKernels.Generator.Emit;

/// <summary>
/// A private method that exists once per register width and does as many rows of a batch as it can, one row to a lane. It
/// returns how many it has done.
/// </summary>
/// <param name="Name">The name, without the suffix of the width.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Write">Writes the statements, given the alias of the profile's building blocks.</param>
internal sealed record ColumnBody(string Name, string Parameters, Action<SourceWriter, ColumnPlan, string> Write)
{
    public string MethodName(int lanes) => Name + (lanes * 32).ToString(CultureInfo.InvariantCulture);
}

/// <summary>An argument of a body that does many rows.</summary>
/// <param name="Text">The argument; the name of a span where <paramref name="Stride"/> is not 0.</param>
/// <param name="Stride">For a span, its elements per row.</param>
/// <param name="Type">For a span, the type of its elements.</param>
internal sealed record ColumnArgument(string Text, int Stride = 0, string Type = "float");
