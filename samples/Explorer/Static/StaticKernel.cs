using System.Collections.Generic;
using System.Linq;
using Explorer.Mathematics;
using Explorer.Requests;

namespace Explorer.Static;

/// <summary>A kernel of an export.</summary>
/// <param name="Request">The kernel.</param>
/// <param name="Title">What people call it.</param>
internal sealed record StaticKernel(KernelRequest Request, string Title)
{
    /// <summary>Gets the folder of its answers.</summary>
    public string Slug => string.Concat(Request.Query.Select(c => c switch
    {
        '=' => '-',
        '&' => '_',
        _ when char.IsAsciiLetterOrDigit(c) || c is '-' or '_' => c,
        _ => '-',
    }));

    /// <summary>Gets a value indicating whether its mathematics has sliders.</summary>
    public bool HasMathematics => Request is RowRequest { Size: <= MathematicsAnswers.MostClasses };

    /// <summary>Gets a value indicating whether it has activations.</summary>
    public bool HasActivations => Request is NetworkRequest;

    /// <summary>Gets the members that are looked at: an export that had all would take hours.</summary>
    public IReadOnlyList<string> Members { get; init; } =
        Request is RowRequest ? ["Softmax", "CrossEntropyGradient", "SoftmaxBatch"] : ["Forward", "ForwardBatch"];
}
