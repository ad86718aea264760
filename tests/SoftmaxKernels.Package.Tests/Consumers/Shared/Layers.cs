using System;
using SoftmaxKernels;

namespace Bits
{
    [LayerKernel(Inputs = 10, Outputs = 10, Activation = LayerActivation.Silu)]
    internal static partial class FastestHidden
    {
    }

    [LayerKernel(Inputs = 10, Outputs = 10, Activation = LayerActivation.Softmax)]
    internal static partial class FastestHead
    {
    }

    [LayerKernel(Inputs = 10, Outputs = 10, Activation = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class ReproducibleHidden
    {
    }

    [LayerKernel(Inputs = 10, Outputs = 10, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class ReproducibleHead
    {
    }

    /// <summary>The layers as functions of a row, with parameters that <c>Initialize</c> draws.</summary>
    internal static class Layers
    {
        public const ulong Seed = 1;

        public static void Fastest(ReadOnlySpan<float> inputs, Span<float> destination)
        {
            float[] parameters = new float[FastestHidden.ParameterCount];
            FastestHidden.Initialize(parameters, Seed);
            FastestHidden.Forward(parameters, inputs, destination);
        }

        public static void Reproducible(ReadOnlySpan<float> inputs, Span<float> destination)
        {
            float[] parameters = new float[ReproducibleHidden.ParameterCount];
            ReproducibleHidden.Initialize(parameters, Seed);
            ReproducibleHidden.Forward(parameters, inputs, destination);
        }

        /// <summary>The loss, and the gradients with respect to the inputs.</summary>
        public static float FastestGradient(ReadOnlySpan<float> inputs, int label, Span<float> destination, float scale)
        {
            float[] parameters = new float[FastestHead.ParameterCount];
            FastestHead.Initialize(parameters, Seed, LayerInitializer.HeNormal);
            return FastestHead.CrossEntropyGradient(parameters, inputs, label, new float[parameters.Length], destination, scale);
        }

        /// <summary>The loss, and the gradients with respect to the inputs.</summary>
        public static float ReproducibleGradient(ReadOnlySpan<float> inputs, int label, Span<float> destination, float scale)
        {
            float[] parameters = new float[ReproducibleHead.ParameterCount];
            ReproducibleHead.Initialize(parameters, Seed, LayerInitializer.HeNormal);
            return ReproducibleHead.CrossEntropyGradient(parameters, inputs, label, new float[parameters.Length], destination, scale);
        }
    }
}
