namespace SoftmaxKernels.Build.Onnx;

/// <summary>Bytes of a file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct ByteRange(byte[] Bytes, int Start, int Length);
