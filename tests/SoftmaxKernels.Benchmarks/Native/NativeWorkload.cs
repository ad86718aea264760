using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>A workload as native code sees it: the structure of Shim.h.</summary>
internal readonly unsafe struct NativeWorkload
{
    // Read by native code.
#pragma warning disable IDE0052
    private readonly int _size;
    private readonly int _rows;
    private readonly float* _input;
    private readonly float* _output;
    private readonly int _layerCount;
    private readonly int _outputActivation;
    private readonly int* _sizes;
    private readonly float* _parameters;
#pragma warning restore IDE0052

    /// <param name="workload">The workload.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="sizes">Where their sizes are.</param>
    /// <param name="parameters">Where their parameters are.</param>
    public NativeWorkload(Workload workload, NativeLayers layers, int* sizes, float* parameters)
    {
        _size = workload.Size;
        _rows = workload.Rows;
        _input = workload.InputPointer;
        _output = workload.OutputPointer;
        _layerCount = int.Max(layers.Sizes.Length - 1, 0);
        _outputActivation = (int)layers.Output;
        _sizes = sizes;
        _parameters = parameters;
    }
}
