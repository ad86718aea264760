using System.IO;
using SoftmaxKernels;

namespace Bits
{
    /// <summary>What the kernels with the arithmetic Reproducible compute, as generated in this project.</summary>
    internal static class ReproducibleBits
    {
        public static void Write(TextWriter writer)
        {
            Write3(writer);
            Write10(writer);
            Write17(writer);
            Write100(writer);
        }

        private static void Write3(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Reproducible), Reproducible3.Size);
            report.AddMap("Softmax", Reproducible3.Softmax);
            report.AddTempered("TemperedSoftmax", Reproducible3.Softmax);
            report.AddMap("LogSoftmax", Reproducible3.LogSoftmax);
            report.AddReduction("LogSumExp", Reproducible3.LogSumExp);
            report.AddSearch("ArgMax", Reproducible3.ArgMax);
            report.AddDraw("Sample", Reproducible3.Sample);
            report.AddMap("Tanh", Reproducible3.Tanh);
            report.AddMap("TanhDerivative", Reproducible3.TanhDerivative);
            report.AddMap("Sigmoid", Reproducible3.Sigmoid);
            report.AddMap("Silu", Reproducible3.Silu);
            report.AddPairMap("SiluGradient", Reproducible3.SiluGradient);
            report.AddMap("Relu", Reproducible3.Relu);
            report.AddPairReduction("CrossEntropy", Reproducible3.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Reproducible3.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Reproducible3.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Reproducible3.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Reproducible3.CrossEntropyGradientBatch);
        }

        private static void Write10(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Reproducible), Reproducible10.Size);
            report.AddMap("Softmax", Reproducible10.Softmax);
            report.AddTempered("TemperedSoftmax", Reproducible10.Softmax);
            report.AddMap("LogSoftmax", Reproducible10.LogSoftmax);
            report.AddReduction("LogSumExp", Reproducible10.LogSumExp);
            report.AddSearch("ArgMax", Reproducible10.ArgMax);
            report.AddDraw("Sample", Reproducible10.Sample);
            report.AddMap("Tanh", Reproducible10.Tanh);
            report.AddMap("TanhDerivative", Reproducible10.TanhDerivative);
            report.AddMap("Sigmoid", Reproducible10.Sigmoid);
            report.AddMap("Silu", Reproducible10.Silu);
            report.AddPairMap("SiluGradient", Reproducible10.SiluGradient);
            report.AddMap("Relu", Reproducible10.Relu);
            report.AddPairReduction("CrossEntropy", Reproducible10.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Reproducible10.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Reproducible10.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Reproducible10.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Reproducible10.CrossEntropyGradientBatch);
            report.AddMap("Layer", Layers.Reproducible);
            report.AddGradient("LayerGradient", Layers.ReproducibleGradient);
            report.AddMap("Network", Networks.Reproducible);
            report.AddGradient("NetworkGradient", Networks.ReproducibleGradient);
        }

        private static void Write17(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Reproducible), Reproducible17.Size);
            report.AddMap("Softmax", Reproducible17.Softmax);
            report.AddTempered("TemperedSoftmax", Reproducible17.Softmax);
            report.AddMap("LogSoftmax", Reproducible17.LogSoftmax);
            report.AddReduction("LogSumExp", Reproducible17.LogSumExp);
            report.AddSearch("ArgMax", Reproducible17.ArgMax);
            report.AddDraw("Sample", Reproducible17.Sample);
            report.AddMap("Tanh", Reproducible17.Tanh);
            report.AddMap("TanhDerivative", Reproducible17.TanhDerivative);
            report.AddMap("Sigmoid", Reproducible17.Sigmoid);
            report.AddMap("Silu", Reproducible17.Silu);
            report.AddPairMap("SiluGradient", Reproducible17.SiluGradient);
            report.AddMap("Relu", Reproducible17.Relu);
            report.AddPairReduction("CrossEntropy", Reproducible17.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Reproducible17.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Reproducible17.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Reproducible17.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Reproducible17.CrossEntropyGradientBatch);
        }

        private static void Write100(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Reproducible), Reproducible100.Size);
            report.AddMap("Softmax", Reproducible100.Softmax);
            report.AddTempered("TemperedSoftmax", Reproducible100.Softmax);
            report.AddMap("LogSoftmax", Reproducible100.LogSoftmax);
            report.AddReduction("LogSumExp", Reproducible100.LogSumExp);
            report.AddSearch("ArgMax", Reproducible100.ArgMax);
            report.AddDraw("Sample", Reproducible100.Sample);
            report.AddMap("Tanh", Reproducible100.Tanh);
            report.AddMap("TanhDerivative", Reproducible100.TanhDerivative);
            report.AddMap("Sigmoid", Reproducible100.Sigmoid);
            report.AddMap("Silu", Reproducible100.Silu);
            report.AddPairMap("SiluGradient", Reproducible100.SiluGradient);
            report.AddMap("Relu", Reproducible100.Relu);
            report.AddPairReduction("CrossEntropy", Reproducible100.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Reproducible100.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Reproducible100.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Reproducible100.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Reproducible100.CrossEntropyGradientBatch);
        }
    }
}
