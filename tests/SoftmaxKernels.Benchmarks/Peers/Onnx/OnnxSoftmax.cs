using System;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime on one thread, with input and output bound to the workload's memory beforehand.</summary>
internal sealed class OnnxSoftmax : Contender, IDisposable
{
    private readonly RunOptions _options = new();
    private readonly InferenceSession _session;
    private readonly OrtIoBinding[] _bindings;

    private OnnxSoftmax(Workload workload, int rowsPerRun)
        : base(ContenderNames.Onnx, workload)
    {
        using SessionOptions options = new()
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(OnnxModel.Softmax(rowsPerRun, workload.Size), options);
        _bindings = new OrtIoBinding[workload.Rows / rowsPerRun];
        for (int i = 0; i < _bindings.Length; i++)
        {
            _bindings[i] = Bind(i * rowsPerRun, rowsPerRun);
        }
    }

    /// <summary>A run for each row.</summary>
    public static OnnxSoftmax Rows(Workload workload) => new(workload, rowsPerRun: 1);

    /// <summary>One run for all rows.</summary>
    public static OnnxSoftmax Batch(Workload workload) => new(workload, workload.Rows);

    public override void Run(int repetitions)
    {
        for (; repetitions > 0; repetitions--)
        {
            foreach (OrtIoBinding binding in _bindings)
            {
                _session.RunWithBinding(_options, binding);
            }
        }
    }

    public void Dispose()
    {
        foreach (OrtIoBinding binding in _bindings)
        {
            binding.Dispose();
        }

        _session.Dispose();
        _options.Dispose();
    }

    private unsafe OrtIoBinding Bind(int row, int rows)
    {
        OrtIoBinding binding = _session.CreateIoBinding();
        int offset = row * Workload.Size;
        binding.BindInput(OnnxModel.Input, Value(Workload.InputPointer + offset, rows));
        binding.BindOutput(OnnxModel.Output, Value(Workload.OutputPointer + offset, rows));
        return binding;
    }

    private unsafe OrtValue Value(float* data, int rows) =>
        OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance,
            TensorElementType.Float,
            [rows, Workload.Size],
            (nint)data,
            (long)rows * Workload.Size * sizeof(float));
}
