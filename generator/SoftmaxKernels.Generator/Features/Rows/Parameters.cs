namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>The parameters that several methods have.</summary>
internal static class Parameters
{
    public static readonly Parameter Logits = new("logits", ParameterRole.Row, "{N} logits z.");
    public static readonly Parameter LogitRows = new("logits", ParameterRole.Row, "rows × {N} logits, row by row.");
    public static readonly Parameter Temperature = new(
        "temperature",
        ParameterRole.Temperature,
        "The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.");

    public static readonly Parameter Destination = new(
        "destination",
        ParameterRole.Destination,
        "At least {N} floats. May be the same memory as an input, but not overlap it otherwise.");

    public static readonly Parameter DestinationRows = new(
        "destination",
        ParameterRole.Destination,
        "At least rows × {N} floats. May be the same memory as an input, but not overlap it otherwise.");

    public static readonly Parameter Results = new("destination", ParameterRole.RowResults, "At least one float per row, apart from the inputs.");
    public static readonly Parameter Classes = new("destination", ParameterRole.Classes, "At least one integer per row.");
    public static readonly Parameter Upstream = new("upstream", ParameterRole.Row, "{N} upstream gradients u.");
    public static readonly Parameter UpstreamRows = new("upstream", ParameterRole.Row, "rows × {N} upstream gradients u.");

    /// <summary>What an overload of a batch with pointers has behind the first one.</summary>
    public static readonly Parameter RowCount = new("rows", ParameterRole.RowCount, "The number of rows.");

    /// <summary>What an overload with pointers has before numbers of which the caller chooses how many there are.</summary>
    public static readonly Parameter DrawCount = new("draws", ParameterRole.DrawCount, "The number of draws, for each row, 1 to {N}.");
}
