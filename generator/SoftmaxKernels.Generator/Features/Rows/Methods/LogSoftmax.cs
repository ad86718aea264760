using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>LogSoftmax</c>, <c>LogSumExp</c> and their batches.</summary>
internal static class LogSoftmax
{
    private static readonly LevelBody Body = new(
        "LogSoftmax",
        "bool",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        WriteBody);

    public static readonly RowMethod Row = new(
        "LogSoftmax",
        MethodFamilies.LogSoftmax,
        "void",
        "Logarithm of softmax, accurate also where one class dominates: log pᵢ = (zᵢ − max z) − log Σⱼ e^(zⱼ − max z).",
        Parameters.Logits,
        Parameters.Destination)
    {
        Bodies = [Body, StatisticsBodies.Statistics],
        WriteRow = RowDispatch.UnlessDone,
    };

    public static readonly RowMethod AtTemperature = new(
        "LogSoftmax",
        MethodFamilies.LogSoftmax,
        "void",
        "Logarithm of the softmax at a temperature: log softmax(z / T).",
        Parameters.Logits,
        Parameters.Temperature,
        Parameters.Destination)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod SumExp = new("LogSumExp", MethodFamilies.LogSoftmax, "float", "log Σⱼ e^zⱼ.", Parameters.Logits)
    {
        ReturnsText = "The log-sum-exp; NaN if a logit is NaN, else +∞ if one is +∞, and −∞ if all are −∞.",
        Beside = Row,
        Bodies = [StatisticsBodies.Statistics],
        WriteRow = RowDispatch.Statistic(RowStatistics.LogSumExp),
    };

    public static readonly RowMethod Batch = new(
        Row, "Logarithm of the softmax of each row.", Parameters.LogitRows, Parameters.DestinationRows);

    public static readonly RowMethod BatchAtTemperature = new(
        AtTemperature, "Logarithm of the softmax of each row at a temperature.", Parameters.LogitRows, Parameters.Temperature, Parameters.DestinationRows)
    {
        IsOfRuntime = true,
    };

    public static readonly RowMethod SumExpBatch = new(SumExp, "log Σⱼ e^zⱼ of each row.", Parameters.LogitRows, Parameters.Results);

    private static void WriteBody(RowWriter row)
    {
        RowInput logits = TermFragments.Logits(row);
        StatisticsBodies.WriteStatisticsCall(row, LevelBody.GiveUp("bool"));
        row.Source.Line("double logSum = row." + RowStatistics.LogSum + ";");
        row.Source.Comment("Subtracted in double, where (z - max) is exact or nearly so.");
        row.Map(
            new[] { logits },
            new RowOutput("y", "y", row.Plan.Size),
            register => Expression.Call(Lanes.SubtractInDouble, row.Fetch(register, logits), "row." + RowStatistics.Max, "logSum"));
        row.Source.Line("return true;");
    }
}
