using System.Collections.Generic;
using System.Linq;
using Explorer.Requests;

namespace Explorer.Timing;

/// <summary>A member that can be measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">How it is called, with the type in place of {0}.</param>
internal sealed record TimedMember(string Name, string Format)
{
    // As a project calls them; what is not a row goes to the first element, so that the contenders can be compared.
    private static readonly IReadOnlyList<TimedMember> OfRows =
    [
        new("Softmax", "{0}.Softmax(input, output)"),
        new("SoftmaxBatch", "{0}.SoftmaxBatch(input, output)"),
        new("LogSoftmax", "{0}.LogSoftmax(input, output)"),
        new("LogSoftmaxBatch", "{0}.LogSoftmaxBatch(input, output)"),
        new("LogSumExp", "output[0] = {0}.LogSumExp(input)"),
        new("ArgMax", "classes[0] = {0}.ArgMax(input)"),
        new("ArgMaxBatch", "{0}.ArgMaxBatch(input, classes)"),
        new("Tanh", "{0}.Tanh(input, output)"),
        new("TanhBatch", "{0}.TanhBatch(input, output)"),
        new("CrossEntropy", "output[0] = {0}.CrossEntropy(input, labels[0])"),
        new("CrossEntropyGradient", "{0}.CrossEntropyGradient(input, labels[0], output)"),
        new("CrossEntropyGradientBatch", "{0}.CrossEntropyGradientBatch(input, labels, output)"),
        new("SoftmaxGradient", "{0}.SoftmaxGradient(probabilities, input, output)"),
        new("SoftmaxGradientBatch", "{0}.SoftmaxGradientBatch(probabilities, input, output)"),
    ];

    private static readonly IReadOnlyList<TimedMember> OfLayers =
    [
        new("Forward", "{0}.Forward(parameters, input, output)"),
        new("ForwardBatch", "{0}.ForwardBatch(parameters, input, output)"),
        new("Predict", "classes[0] = {0}.Predict(parameters, input)"),
        new("PredictBatch", "{0}.PredictBatch(parameters, input, classes)"),
    ];

    /// <summary>Gets a value indicating whether a call does several rows.</summary>
    public bool IsBatch => Name.EndsWith("Batch", System.StringComparison.Ordinal);

    /// <summary>Finds a member.</summary>
    /// <param name="request">The kernel.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="RequestException">It is none of those that are measured.</exception>
    public static TimedMember Find(KernelRequest request, string name)
    {
        IReadOnlyList<TimedMember> members = request is RowRequest ? OfRows : OfLayers;
        return members.FirstOrDefault(member => member.Name == name)
            ?? throw new RequestException($"member: {name} is not measured here; {string.Join(", ", members.Select(member => member.Name))} are.");
    }

    /// <summary>The call.</summary>
    /// <param name="type">The name of the kernel's type.</param>
    /// <param name="hasParameters">Whether parameters are handed over: a trained model brings its own.</param>
    public string Call(string type, bool hasParameters)
    {
        string call = string.Format(System.Globalization.CultureInfo.InvariantCulture, Format, type);
        return hasParameters ? call : call.Replace("parameters, ", string.Empty, System.StringComparison.Ordinal);
    }
}
