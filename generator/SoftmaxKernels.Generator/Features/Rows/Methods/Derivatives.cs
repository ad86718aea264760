namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>Gradients of log-softmax and log-sum-exp from their results, the Hessian of cross-entropy, softmin, and their batches.</summary>
internal static class Derivatives
{
    private static readonly Parameter LogProbabilities = new("logProbabilities", ParameterRole.Row, "{N} log-probabilities x, from log-softmax.");
    private static readonly Parameter LogProbabilityRows = new("logProbabilities", ParameterRole.Row, "rows × {N} log-probabilities, row by row.");
    private static readonly Parameter Probabilities = new("probabilities", ParameterRole.Row, "{N} probabilities p, from softmax.");
    private static readonly Parameter ProbabilityRows = new("probabilities", ParameterRole.Row, "rows × {N} probabilities, row by row.");
    private static readonly Parameter UpstreamRows = new("upstream", ParameterRole.Row, "rows × {N} upstream gradients.");
    private static readonly Parameter Vector = new("vector", ParameterRole.Row, "{N} numbers v.");
    private static readonly Parameter VectorRows = new("vector", ParameterRole.Row, "rows × {N} numbers.");
    private static readonly Parameter LogSumExpOfRow = new("logSumExp", ParameterRole.Scale, "The log-sum-exp of the logits.");
    private static readonly Parameter LogSumExps = new("logSumExps", ParameterRole.RowNumbers, "The log-sum-exp of each row.");
    private static readonly Parameter UpstreamOfRow = new("upstream", ParameterRole.Scale, "The upstream gradient.");
    private static readonly Parameter UpstreamOfRows = new("upstream", ParameterRole.RowNumbers, "One upstream gradient per row.");

    public static readonly RowMethod LogSoftmaxGradient = Row(
        "LogSoftmaxGradient",
        "The gradient of log-softmax with respect to the logits, from its result: uᵢ − e^xᵢ Σⱼ uⱼ.",
        LogProbabilities,
        Parameters.Upstream,
        Parameters.Destination);

    public static readonly RowMethod LogSumExpGradient = Row(
        "LogSumExpGradient",
        "The gradient of log-sum-exp with respect to the logits, from its result: e^(zᵢ − log-sum-exp) · upstream.",
        Parameters.Logits,
        LogSumExpOfRow,
        UpstreamOfRow,
        Parameters.Destination);

    public static readonly RowMethod CrossEntropyHessianProduct = Row(
        "CrossEntropyHessianProduct",
        "The product of a vector and the Hessian of cross-entropy with respect to the logits, which no label changes: pᵢ (vᵢ − Σⱼ vⱼ pⱼ).",
        Probabilities,
        Vector,
        Parameters.Destination);

    public static readonly RowMethod Softmin = Row("Softmin", "The softmax of −z.", Parameters.Logits, Parameters.Destination);

    public static readonly RowMethod LogSoftmaxGradientBatch = Batch(
        LogSoftmaxGradient, "The gradient of log-softmax of each row, from its result.", LogProbabilityRows, UpstreamRows, Parameters.DestinationRows);

    public static readonly RowMethod LogSumExpGradientBatch = Batch(
        LogSumExpGradient, "The gradient of log-sum-exp of each row, from its result.", Parameters.LogitRows, LogSumExps, UpstreamOfRows, Parameters.DestinationRows);

    public static readonly RowMethod CrossEntropyHessianProductBatch = Batch(
        CrossEntropyHessianProduct,
        "The product of a vector and the Hessian of cross-entropy of each row.",
        ProbabilityRows,
        VectorRows,
        Parameters.DestinationRows);

    public static readonly RowMethod SoftminBatch = Batch(Softmin, "The softmax of −z of each row.", Parameters.LogitRows, Parameters.DestinationRows);

    private static RowMethod Row(string name, string summary, params Parameter[] parameters) =>
        new(name, MethodFamilies.Derivatives, "void", summary, parameters) { IsOfRuntime = true };

    private static RowMethod Batch(RowMethod each, string summary, params Parameter[] parameters) =>
        new(each, summary, parameters) { IsOfRuntime = true };
}
