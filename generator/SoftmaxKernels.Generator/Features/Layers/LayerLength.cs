namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>How many elements a span of a layer's method has.</summary>
internal enum LayerLength
{
    /// <summary>It is no span.</summary>
    None,

    /// <summary>A block of parameters.</summary>
    Block,

    /// <summary>A weight for each input of each output.</summary>
    Weights,

    /// <summary>A bias for each output, or none.</summary>
    Biases,

    /// <summary>A number for each input; in a batch, for each row.</summary>
    Inputs,

    /// <summary>A number for each output; in a batch, for each row.</summary>
    Outputs,

    /// <summary>One for each row of a batch.</summary>
    One,

    /// <summary>One for each head; in a batch, of each row.</summary>
    Heads,

    /// <summary>A flag for each output; in a batch, for each row or the same for all.</summary>
    Mask,

    /// <summary>As many as another argument says.</summary>
    Any,
}
