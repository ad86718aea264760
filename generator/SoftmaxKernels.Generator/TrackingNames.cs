namespace SoftmaxKernels.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what was computed again and what was not.</summary>
internal static class TrackingNames
{
    /// <summary>What the user asked for, one value for each annotated type.</summary>
    public const string Specs = nameof(Specs);

    /// <summary>The models among the additional files.</summary>
    public const string Models = nameof(Models);

    /// <summary>Networks together with their models.</summary>
    public const string Networks = nameof(Networks);

    /// <summary>The generated files.</summary>
    public const string Files = nameof(Files);
}
