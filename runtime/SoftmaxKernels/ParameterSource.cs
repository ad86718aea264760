namespace SoftmaxKernels;

/// <summary>Where the numbers of a trained network are.</summary>
public enum ParameterSource
{
    /// <summary>In the assembly, as constants: nothing to ship, nothing to load. Up to 65,536 of them.</summary>
    Constants,

    /// <summary>In a file that the build writes beside the assembly, and <c>LoadParameters</c> reads.</summary>
    External,
}
