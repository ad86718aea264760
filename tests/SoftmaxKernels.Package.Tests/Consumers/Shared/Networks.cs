using System;
using SoftmaxKernels;

namespace Bits
{
    [NetworkKernel(Sizes = new[] { 10, 24, 10 }, Hidden = LayerActivation.Silu)]
    internal static partial class FastestNetwork
    {
    }

    [NetworkKernel(Sizes = new[] { 10, 24, 10 }, Output = LayerActivation.Softmax)]
    internal static partial class FastestPolicy
    {
    }

    [NetworkKernel(Sizes = new[] { 10, 24, 10 }, Hidden = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class ReproducibleNetwork
    {
    }

    [NetworkKernel(Sizes = new[] { 10, 24, 10 }, Output = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
    internal static partial class ReproduciblePolicy
    {
    }

    /// <summary>The networks as functions of a row, with parameters that <c>Initialize</c> draws.</summary>
    internal static class Networks
    {
        public const ulong Seed = 1;

        /// <summary>Every class but one.</summary>
        public static readonly bool[] Allowed = { true, true, true, true, false, true, true, true, true, true };

        public static void Fastest(ReadOnlySpan<float> inputs, Span<float> destination)
        {
            float[] parameters = new float[FastestNetwork.ParameterCount];
            FastestNetwork.Initialize(parameters, Seed);
            FastestNetwork.Forward(parameters, inputs, destination);
        }

        public static void Reproducible(ReadOnlySpan<float> inputs, Span<float> destination)
        {
            float[] parameters = new float[ReproducibleNetwork.ParameterCount];
            ReproducibleNetwork.Initialize(parameters, Seed);
            ReproducibleNetwork.Forward(parameters, inputs, destination);
        }

        /// <summary>The loss among the allowed classes, and the gradients with respect to the inputs.</summary>
        public static float FastestGradient(ReadOnlySpan<float> inputs, int label, Span<float> destination, float scale)
        {
            float[] parameters = new float[FastestPolicy.ParameterCount];
            FastestPolicy.Initialize(parameters, Seed);
            return FastestPolicy.CrossEntropyGradient(parameters, inputs, Allowed, label, new float[parameters.Length], destination, scale);
        }

        /// <summary>The loss among the allowed classes, and the gradients with respect to the inputs.</summary>
        public static float ReproducibleGradient(ReadOnlySpan<float> inputs, int label, Span<float> destination, float scale)
        {
            float[] parameters = new float[ReproduciblePolicy.ParameterCount];
            ReproduciblePolicy.Initialize(parameters, Seed);
            return ReproduciblePolicy.CrossEntropyGradient(parameters, inputs, Allowed, label, new float[parameters.Length], destination, scale);
        }
    }
}
