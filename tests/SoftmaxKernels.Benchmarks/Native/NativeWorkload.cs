using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

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
    private readonly int _inputs;
    private readonly int _isClassifier;
    private readonly float* _weights;
    private readonly float* _biases;
#pragma warning restore IDE0052

    public NativeWorkload(Workload workload)
    {
        _size = workload.Size;
        _rows = workload.Rows;
        _input = workload.InputPointer;
        _output = workload.OutputPointer;
        _inputs = workload.Inputs;
        if (workload is LayerWorkload layer)
        {
            _isClassifier = layer.Layer.IsClassifier ? 1 : 0;
            _weights = layer.WeightsPointer;
            _biases = layer.BiasesPointer;
        }
    }
}
