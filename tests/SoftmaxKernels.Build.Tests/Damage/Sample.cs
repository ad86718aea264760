using SoftmaxKernels.Build.Tests.Encoding;

namespace SoftmaxKernels.Build.Tests.Damage;

/// <summary>A small model that has something of everything.</summary>
internal static class Sample
{
    public static byte[] Onnx() => new OnnxEncoder()
        .Input("x", -1, 2, 2)
        .Floats("mean", [4], 0.5f, 0.25f, 0f, -1f)
        .Integers("rest", -1)
        .Constant(OnnxEncoder.Tensor("zero", [], 0L))
        .Integers("axis", 0)
        .Node("Shape", "x", "shape").Node("Gather", "shape zero", "size").Node("Unsqueeze", "size axis", "list")
        .Node("Concat", "list rest", "s", ("axis", 0L)).Node("Reshape", "x s", "f").Node("Sub", "f mean", "n")
        .Layer("n", "h", 4, 2).Node("Sigmoid", "h", "g").Node("Mul", "h g", "t")
        .Node("Constant", "", "w", ("value", OnnxEncoder.Tensor("w", [2, 1], 1f, 2f))).Node("MatMul", "t w", "m")
        .Node("Clip", "m", "c").Node("Identity", "x", "same")
        .Output("c").Output("same")
        .ToArray();

    public static byte[] Safetensors() => new SafetensorsEncoder()
        .Metadata("""{"format": "pt"}""")
        .Random("net.0.weight", 3, 2).Random("net.0.bias", 3).Random("net.2.weight", 1, 3).Random("net.2.bias", 1)
        .ToArray();
}
