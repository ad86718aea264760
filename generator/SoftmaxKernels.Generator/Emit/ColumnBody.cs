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
