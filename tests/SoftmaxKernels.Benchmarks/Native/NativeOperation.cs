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

    /// <summary>A layer's outputs, of one row after the other.</summary>
    LayerRow = 3,

    /// <summary>A layer's outputs, of all rows in one call.</summary>
    LayerBatch = 4,
}
