using System.IO;
using Bits;

namespace SoftmaxKernels.Package.Tests.Expected;

/// <summary>The report that the kernels write, from the kernels for any length.</summary>
internal static class GenericReport
{
    private static readonly KernelArithmetic[] Arithmetics = [KernelArithmetic.Fastest, KernelArithmetic.Reproducible];
    private static readonly int[] Sizes = [Fastest3.Size, Fastest10.Size, Fastest17.Size, Fastest100.Size];

    public static void Write(TextWriter writer)
    {
        foreach (KernelArithmetic arithmetic in Arithmetics)
        {
            foreach (int size in Sizes)
            {
                Write(new BitReport(writer, arithmetic.ToString(), size), arithmetic, size);
            }
        }
    }

    private static void Write(BitReport report, KernelArithmetic arithmetic, int size)
    {
        report.AddMap("Softmax", (logits, destination) => GenericKernel.Softmax(logits, destination, arithmetic));
        report.AddTempered(
            "TemperedSoftmax",
            (logits, temperature, destination) => GenericKernel.Softmax(logits, temperature, destination, arithmetic));
        report.AddMap("LogSoftmax", (logits, destination) => GenericKernel.LogSoftmax(logits, destination, arithmetic));
        report.AddReduction("LogSumExp", logits => GenericKernel.LogSumExp(logits, arithmetic));
        report.AddSearch("ArgMax", GenericKernel.ArgMax);
        report.AddDraw("Sample", (logits, uniform) => GenericKernel.Sample(logits, uniform, arithmetic));
        report.AddMap("Tanh", (x, destination) => GenericKernel.Tanh(x, destination, arithmetic));
        report.AddMap("TanhDerivative", (x, destination) => GenericKernel.TanhDerivative(x, destination, arithmetic));
        report.AddMap("Sigmoid", (x, destination) => GenericKernel.Sigmoid(x, destination, arithmetic));
        report.AddMap("Silu", (x, destination) => GenericKernel.Silu(x, destination, arithmetic));
        report.AddPairMap("SiluGradient", (x, upstream, destination) => GenericKernel.SiluGradient(x, upstream, destination, arithmetic));
        report.AddMap("Relu", (x, destination) => GenericKernel.Relu(x, destination, arithmetic));
        report.AddPairReduction("CrossEntropy", (logits, targets) => GenericKernel.CrossEntropy(logits, targets, arithmetic));
        report.AddGradient(
            "CrossEntropyGradient",
            (logits, label, destination, scale) => GenericKernel.CrossEntropyGradient(logits, label, destination, scale, arithmetic));
        report.AddPairMap(
            "SoftmaxGradient",
            (probabilities, upstream, destination) => GenericKernel.SoftmaxGradient(probabilities, upstream, destination, arithmetic));
        report.AddMapBatch("SoftmaxBatch", (logits, destination) => GenericKernel.SoftmaxBatch(logits, size, destination, arithmetic));
        report.AddGradientBatch(
            "CrossEntropyGradientBatch",
            (logits, labels, destination, scale) =>
                GenericKernel.CrossEntropyGradientBatch(logits, labels, size, destination, scale, arithmetic));
        if (size == FastestHidden.Inputs)
        {
            WriteLayers(report, arithmetic);
            WriteNetworks(report, arithmetic);
        }
    }

    private static void WriteLayers(BitReport report, KernelArithmetic arithmetic)
    {
        GenericLayer hidden = new(FastestHidden.Inputs, FastestHidden.Outputs, LayerActivation.Silu, arithmetic: arithmetic);
        GenericLayer head = new(FastestHead.Inputs, FastestHead.Outputs, LayerActivation.Softmax, arithmetic: arithmetic);
        float[] ofHidden = new float[hidden.ParameterCount];
        float[] ofHead = new float[head.ParameterCount];
        hidden.Initialize(ofHidden, Layers.Seed);
        head.Initialize(ofHead, Layers.Seed, LayerInitializer.HeNormal);
        report.AddMap("Layer", (inputs, destination) => hidden.Forward(ofHidden, inputs, destination));
        report.AddGradient(
            "LayerGradient",
            (inputs, label, destination, scale) =>
                head.CrossEntropyGradient(ofHead, inputs, label, new float[ofHead.Length], destination, scale));
    }

    private static void WriteNetworks(BitReport report, KernelArithmetic arithmetic)
    {
        GenericNetwork network = new([10, 24, 10], LayerActivation.Silu, arithmetic: arithmetic);
        GenericNetwork policy = new([10, 24, 10], LayerActivation.Tanh, LayerActivation.Softmax, arithmetic: arithmetic);
        float[] ofNetwork = new float[network.ParameterCount];
        float[] ofPolicy = new float[policy.ParameterCount];
        network.Initialize(ofNetwork, Networks.Seed);
        policy.Initialize(ofPolicy, Networks.Seed);
        report.AddMap("Network", (inputs, destination) => network.Forward(ofNetwork, inputs, destination));
        report.AddGradient(
            "NetworkGradient",
            (inputs, label, destination, scale) =>
                policy.CrossEntropyGradient(ofPolicy, inputs, Networks.Allowed, label, new float[ofPolicy.Length], destination, scale));
    }
}
