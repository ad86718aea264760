namespace SoftmaxKernels.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what was computed again and what was not.</summary>
internal static class TrackingNames
{
    /// <summary>What the user asked for, one value for each annotated type.</summary>
    public const string Specs = nameof(Specs);

    /// <summary>The generated files.</summary>
    public const string Files = nameof(Files);
}
