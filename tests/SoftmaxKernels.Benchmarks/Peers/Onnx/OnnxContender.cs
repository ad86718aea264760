using System;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Measuring.Networks;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime on one thread, with input and output bound to the workload's memory beforehand.</summary>
internal sealed class OnnxContender : Contender, IDisposable
{
    private readonly RunOptions _options = new();
    private readonly InferenceSession _session;
    private readonly OrtIoBinding[] _bindings;

    private OnnxContender(Workload workload, int rowsPerRun, byte[] model)
        : base(ContenderNames.Onnx, workload)
    {
        using SessionOptions options = new()
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(model, options);
        _bindings = new OrtIoBinding[workload.Rows / rowsPerRun];
        for (int i = 0; i < _bindings.Length; i++)
        {
            _bindings[i] = Bind(i * rowsPerRun, rowsPerRun);
        }
    }

    /// <summary>A run of softmax for each row.</summary>
    public static OnnxContender SoftmaxRows(Workload workload) => Softmax(workload, rowsPerRun: 1);

    /// <summary>One run of softmax for all rows.</summary>
    public static OnnxContender SoftmaxBatch(Workload workload) => Softmax(workload, workload.Rows);

    /// <summary>A run of a layer for each row.</summary>
    public static OnnxContender LayerRows(LayerWorkload workload) => Layer(workload, rowsPerRun: 1);

    /// <summary>One run of a layer for all rows.</summary>
    public static OnnxContender LayerBatch(LayerWorkload workload) => Layer(workload, workload.Rows);

    /// <summary>A run of a network for each row.</summary>
    public static OnnxContender NetworkRows(NetworkWorkload workload) => Network(workload, rowsPerRun: 1);

    /// <summary>One run of a network for all rows.</summary>
    public static OnnxContender NetworkBatch(NetworkWorkload workload) => Network(workload, workload.Rows);

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

    private static OnnxContender Softmax(Workload workload, int rowsPerRun) =>
        new(workload, rowsPerRun, OnnxModel.Softmax(rowsPerRun, workload.Size));

    private static OnnxContender Layer(LayerWorkload workload, int rowsPerRun) =>
        new(
            workload,
            rowsPerRun,
            OnnxModel.Layer(
                rowsPerRun,
                workload.Layer.Inputs,
                workload.Layer.Outputs,
                workload.Layer.Activation,
                LayerKernelAttribute.DefaultSlope,
                workload.Weights,
                workload.Biases));

    private static OnnxContender Network(NetworkWorkload workload, int rowsPerRun) =>
        new(workload, rowsPerRun, OnnxModel.Network(rowsPerRun, workload));

    private static unsafe OrtValue Value(float* data, int rows, int size) =>
        OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance,
            TensorElementType.Float,
            [rows, size],
            (nint)data,
            (long)rows * size * sizeof(float));

    private unsafe OrtIoBinding Bind(int row, int rows)
    {
        OrtIoBinding binding = _session.CreateIoBinding();
        binding.BindInput(OnnxModel.Input, Value(Workload.InputPointer + (row * Workload.Inputs), rows, Workload.Inputs));
        binding.BindOutput(OnnxModel.Output, Value(Workload.OutputPointer + (row * Workload.Size), rows, Workload.Size));
        return binding;
    }
}
