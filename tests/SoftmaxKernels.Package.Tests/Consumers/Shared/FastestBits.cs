using System.IO;
using SoftmaxKernels;

namespace Bits
{
    /// <summary>What the kernels with the arithmetic Fastest compute, as generated in this project.</summary>
    internal static class FastestBits
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
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Fastest), Fastest3.Size);
            report.AddMap("Softmax", Fastest3.Softmax);
            report.AddTempered("TemperedSoftmax", Fastest3.Softmax);
            report.AddMap("LogSoftmax", Fastest3.LogSoftmax);
            report.AddReduction("LogSumExp", Fastest3.LogSumExp);
            report.AddSearch("ArgMax", Fastest3.ArgMax);
            report.AddDraw("Sample", Fastest3.Sample);
            report.AddMap("Tanh", Fastest3.Tanh);
            report.AddMap("TanhDerivative", Fastest3.TanhDerivative);
            report.AddMap("Sigmoid", Fastest3.Sigmoid);
            report.AddMap("Silu", Fastest3.Silu);
            report.AddPairMap("SiluGradient", Fastest3.SiluGradient);
            report.AddMap("Relu", Fastest3.Relu);
            report.AddPairReduction("CrossEntropy", Fastest3.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Fastest3.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Fastest3.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Fastest3.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Fastest3.CrossEntropyGradientBatch);
        }

        private static void Write10(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Fastest), Fastest10.Size);
            report.AddMap("Softmax", Fastest10.Softmax);
            report.AddTempered("TemperedSoftmax", Fastest10.Softmax);
            report.AddMap("LogSoftmax", Fastest10.LogSoftmax);
            report.AddReduction("LogSumExp", Fastest10.LogSumExp);
            report.AddSearch("ArgMax", Fastest10.ArgMax);
            report.AddDraw("Sample", Fastest10.Sample);
            report.AddMap("Tanh", Fastest10.Tanh);
            report.AddMap("TanhDerivative", Fastest10.TanhDerivative);
            report.AddMap("Sigmoid", Fastest10.Sigmoid);
            report.AddMap("Silu", Fastest10.Silu);
            report.AddPairMap("SiluGradient", Fastest10.SiluGradient);
            report.AddMap("Relu", Fastest10.Relu);
            report.AddPairReduction("CrossEntropy", Fastest10.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Fastest10.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Fastest10.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Fastest10.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Fastest10.CrossEntropyGradientBatch);
            report.AddMap("Layer", Layers.Fastest);
            report.AddGradient("LayerGradient", Layers.FastestGradient);
            report.AddMap("Network", Networks.Fastest);
            report.AddGradient("NetworkGradient", Networks.FastestGradient);
        }

        private static void Write17(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Fastest), Fastest17.Size);
            report.AddMap("Softmax", Fastest17.Softmax);
            report.AddTempered("TemperedSoftmax", Fastest17.Softmax);
            report.AddMap("LogSoftmax", Fastest17.LogSoftmax);
            report.AddReduction("LogSumExp", Fastest17.LogSumExp);
            report.AddSearch("ArgMax", Fastest17.ArgMax);
            report.AddDraw("Sample", Fastest17.Sample);
            report.AddMap("Tanh", Fastest17.Tanh);
            report.AddMap("TanhDerivative", Fastest17.TanhDerivative);
            report.AddMap("Sigmoid", Fastest17.Sigmoid);
            report.AddMap("Silu", Fastest17.Silu);
            report.AddPairMap("SiluGradient", Fastest17.SiluGradient);
            report.AddMap("Relu", Fastest17.Relu);
            report.AddPairReduction("CrossEntropy", Fastest17.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Fastest17.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Fastest17.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Fastest17.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Fastest17.CrossEntropyGradientBatch);
        }

        private static void Write100(TextWriter writer)
        {
            BitReport report = new BitReport(writer, nameof(KernelArithmetic.Fastest), Fastest100.Size);
            report.AddMap("Softmax", Fastest100.Softmax);
            report.AddTempered("TemperedSoftmax", Fastest100.Softmax);
            report.AddMap("LogSoftmax", Fastest100.LogSoftmax);
            report.AddReduction("LogSumExp", Fastest100.LogSumExp);
            report.AddSearch("ArgMax", Fastest100.ArgMax);
            report.AddDraw("Sample", Fastest100.Sample);
            report.AddMap("Tanh", Fastest100.Tanh);
            report.AddMap("TanhDerivative", Fastest100.TanhDerivative);
            report.AddMap("Sigmoid", Fastest100.Sigmoid);
            report.AddMap("Silu", Fastest100.Silu);
            report.AddPairMap("SiluGradient", Fastest100.SiluGradient);
            report.AddMap("Relu", Fastest100.Relu);
            report.AddPairReduction("CrossEntropy", Fastest100.CrossEntropy);
            report.AddGradient("CrossEntropyGradient", Fastest100.CrossEntropyGradient);
            report.AddPairMap("SoftmaxGradient", Fastest100.SoftmaxGradient);
            report.AddMapBatch("SoftmaxBatch", Fastest100.SoftmaxBatch);
            report.AddGradientBatch("CrossEntropyGradientBatch", Fastest100.CrossEntropyGradientBatch);
        }
    }
}
