using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>LogSoftmax</c>, <c>LogSoftmaxBatch</c> and <c>LogSumExp</c>.</summary>
internal static class LogSoftmax
{
    public static readonly RowMethod Row = new(
        "LogSoftmax",
        MethodFamilies.LogSoftmax,
        "void",
        "Logarithm of softmax, accurate also where one class dominates: log pᵢ = (zᵢ − max z) − log Σⱼ e^(zⱼ − max z).",
        Parameters.Logits,
        Parameters.Destination)
    {
        Bodies = [StatisticsBodies.LogSoftmax, StatisticsBodies.Statistics],
        WriteRow = RowDispatch.UnlessDone,
    };

    public static readonly RowMethod SumExp = new("LogSumExp", MethodFamilies.LogSoftmax, "float", "log Σⱼ e^zⱼ.", Parameters.Logits)
    {
        ReturnsText = "The log-sum-exp; NaN if a logit is NaN, else +∞ if one is +∞, and −∞ if all are −∞.",
        Beside = Row,
        IsOneMember = true,
        Bodies = [StatisticsBodies.Statistics],
        WriteRow = RowDispatch.Statistic(RowStatistics.LogSumExp),
    };

    public static readonly RowMethod Batch = new(
        Row, "Logarithm of the softmax of each row.", Parameters.LogitRows, Parameters.DestinationRows);
}
