using System.Collections.Generic;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>A model as it stands in the file.</summary>
/// <param name="Opset">The version of the operators.</param>
/// <param name="Graph">The graph.</param>
internal sealed record OnnxModel(long Opset, OnnxGraph Graph);

/// <summary>A graph. Names are unique, and each node comes after those whose values it takes.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Initializers">The constants, by name.</param>
/// <param name="Inputs">The inputs that are not constants.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record OnnxGraph(
    IReadOnlyList<OnnxNode> Nodes,
    IReadOnlyDictionary<string, OnnxTensor> Initializers,
    IReadOnlyList<OnnxValueInfo> Inputs,
    IReadOnlyList<string> Outputs);

/// <summary>What the file says of an input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DataType">The type of its elements; <see cref="OnnxDataType.Undefined"/> if it is no tensor.</param>
/// <param name="Dimensions">Its dimensions; <see langword="null"/> if they are unknown.</param>
internal sealed record OnnxValueInfo(string Name, OnnxDataType DataType, IReadOnlyList<OnnxDimension>? Dimensions);

/// <summary>A dimension of an input.</summary>
/// <param name="Size">Its size; <see langword="null"/> where the file has a name or nothing.</param>
internal readonly record struct OnnxDimension(long? Size);
