namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>What a native library is asked for. The values are those of Shim.h.</summary>
internal enum NativeOperation
{
    /// <summary>Softmax of one row after the other.</summary>
    SoftmaxRow = 0,

    /// <summary>Softmax of all rows in one call.</summary>
    SoftmaxBatch = 1,

    /// <summary>Tanh of one row after the other.</summary>
    TanhRow = 2,

    /// <summary>The outputs of a layer or of a network, of one row after the other.</summary>
    LayersRow = 3,

    /// <summary>The outputs of a layer or of a network, of all rows in one call.</summary>
    LayersBatch = 4,
}
