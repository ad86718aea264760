using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>The argument checks of layers. They come before anything is written.</summary>
internal static class LayerArguments
{
    /// <summary>Requires a shape that a layer can have.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="slope">The slope below 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireShape(int inputs, int outputs, LayerActivation activation, float slope)
    {
        RequireSize(inputs, nameof(inputs));
        RequireSize(outputs, nameof(outputs));
        if ((long)inputs * outputs > Contract.LargestLayerWeights)
        {
            throw new ArgumentOutOfRangeException(
                nameof(outputs), outputs, $"The number of weights, inputs · outputs, must be at most {Contract.LargestLayerWeights}.");
        }

        RequireActivation(activation, nameof(activation));
        RequireSlope(slope);
    }

    /// <summary>Requires an activation that there is.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such activation.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireActivation(LayerActivation activation, string name)
    {
        if (activation is < LayerActivation.None or > LayerActivation.Elu)
        {
            throw new ArgumentOutOfRangeException(name, activation, "Unknown activation.");
        }
    }

    /// <summary>Requires a slope of <see cref="LayerActivation.LeakyRelu"/>.</summary>
    /// <param name="slope">The slope below 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The slope is negative or not finite.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireSlope(float slope)
    {
        if (!(slope >= 0f && slope <= float.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(slope), slope, "The slope must be finite and at least 0.");
        }
    }

    /// <summary>Requires the block of parameters of a layer.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="length">The length of the block.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentException">The length differs.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireBlock(in LayerShape shape, int length, string name)
    {
        if (length != shape.ParameterCount)
        {
            ThrowBlock(shape, length, name);
        }
    }

    /// <summary>Requires weights and biases of their own, as <c>Pack</c> takes them.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="weights">The number of weights.</param>
    /// <param name="biases">The number of biases.</param>
    /// <exception cref="ArgumentException">One of them differs.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireWeights(in LayerShape shape, int weights, int biases)
    {
        if (weights != shape.Inputs * shape.Outputs)
        {
            ThrowWeights(shape, weights);
        }

        KernelArguments.RequireLength(biases, shape.HasBias ? shape.Outputs : 0, nameof(biases));
    }

    /// <summary>Requires room for rows of outputs, and counts the floats.</summary>
    /// <param name="length">The length of the destination.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs">The floats of a row.</param>
    /// <returns>The number of floats.</returns>
    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RequireRoomForRows(int length, int rows, int outputs)
    {
        int needed = LengthOfRows(rows, outputs);
        KernelArguments.RequireRoom(length, needed);
        return needed;
    }

    /// <summary>The floats of rows, as many as there can be in a span where there would be more.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs">The floats of a row.</param>
    /// <returns>A number that no shorter span has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOfRows(int rows, int outputs) => (int)Math.Min((long)rows * outputs, int.MaxValue);

    /// <summary>Requires that what is written does not touch what is read.</summary>
    /// <param name="input">What is read.</param>
    /// <param name="destination">What is written.</param>
    /// <param name="name">The parameter that is written.</param>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireApart(ReadOnlySpan<float> input, Span<float> destination, string name = "destination")
    {
        if (Overlap(input, destination))
        {
            ThrowOverlap(name);
        }
    }

    /// <summary>Requires room for the gradients with respect to the inputs, or an empty span, which says that they are not wanted.</summary>
    /// <param name="length">The length of the span.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <exception cref="ArgumentException">The span is neither empty nor long enough.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireInputGradients(int length, int inputs)
    {
        if (length != 0)
        {
            KernelArguments.RequireRoom(length, inputs, "inputGradients");
        }
    }

    /// <summary>Requires a layer with losses, predictions and samples.</summary>
    /// <param name="shape">The layer.</param>
    /// <exception cref="InvalidOperationException">Its activation is another one.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSoftmax(in LayerShape shape)
    {
        if (shape.Activation != LayerActivation.Softmax)
        {
            ThrowNoSoftmax(shape.Activation);
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void RequireSize(int size, string name)
    {
        if (size is < 1 or > Contract.LargestLayerSize)
        {
            throw new ArgumentOutOfRangeException(name, size, $"The number of {name} must be from 1 to {Contract.LargestLayerSize}.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Overlap(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
#if NET8_0_OR_GREATER
        // As MemoryExtensions.Overlaps, which is a call, with one comparison where nothing overlaps.
        nint distance = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(left), ref MemoryMarshal.GetReference(right));
        nint bytesOfLeft = (nint)left.Length * sizeof(float);
        nint bytesOfRight = (nint)right.Length * sizeof(float);
        return (nuint)(distance + bytesOfRight - 1) < (nuint)(bytesOfLeft + bytesOfRight - 1) && bytesOfLeft != 0 && bytesOfRight != 0;
#else
        return left.Overlaps(right);
#endif
    }

    [DoesNotReturn]
    private static void ThrowBlock(in LayerShape shape, int length, string name) => throw new ArgumentException(
        $"The span has {length} elements; the block of a layer of {shape.Inputs} inputs and {shape.Outputs} outputs has exactly {shape.ParameterCount}.",
        name);

    [DoesNotReturn]
    private static void ThrowWeights(in LayerShape shape, int weights) => throw new ArgumentException(
        $"The span has {weights} elements; {shape.Outputs} outputs of {shape.Inputs} inputs have exactly {shape.Inputs * shape.Outputs} weights.",
        nameof(weights));

    [DoesNotReturn]
    private static void ThrowOverlap(string name) =>
        throw new ArgumentException("A span to write may not overlap another argument, also not where it is longer than needed.", name);

    [DoesNotReturn]
    private static void ThrowNoSoftmax(LayerActivation activation) => throw new InvalidOperationException(
        $"A layer with the activation {activation} has no classes; losses, predictions and samples take {nameof(LayerActivation.Softmax)}.");
}
