using System.IO;
using SoftmaxKernels;

namespace Bits
{
    [NetworkKernel(Model = "player.onnx")]
    internal static partial class FastestModel
    {
    }

    [NetworkKernel(Model = "player.onnx", Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class ReproducibleModel
    {
    }

    /// <summary>What a trained model computes with the numbers that the build put into this assembly.</summary>
    internal static class ModelBits
    {
        public static void Write(TextWriter writer)
        {
            BitReport fastest = new BitReport(writer, nameof(KernelArithmetic.Fastest), FastestModel.Inputs);
            fastest.AddMap("Model", FastestModel.Forward);
            fastest.AddSearch("ModelPredict", FastestModel.Predict);
            fastest.AddDraw("ModelSample", FastestModel.Sample);

            BitReport reproducible = new BitReport(writer, nameof(KernelArithmetic.Reproducible), ReproducibleModel.Inputs);
            reproducible.AddMap("Model", ReproducibleModel.Forward);
            reproducible.AddSearch("ModelPredict", ReproducibleModel.Predict);
            reproducible.AddDraw("ModelSample", ReproducibleModel.Sample);
        }
    }
}
