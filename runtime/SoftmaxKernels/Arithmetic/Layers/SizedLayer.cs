using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The methods of a layer whose shape is an argument: what generated layers and <see cref="GenericLayer"/> call. They check their
/// arguments.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SizedLayer<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <inheritdoc cref="GenericLayer.Forward"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination, in LayerShape shape)
    {
        LayerArguments.RequireBlock(shape, parameters.Length, nameof(parameters));
        KernelArguments.RequireLength(inputs.Length, shape.Inputs, nameof(inputs));
        KernelArguments.RequireRoom(destination.Length, shape.Outputs);
        LayerArguments.RequireApart(parameters, destination);
        LayerArguments.RequireApart(inputs, destination);
        LayerLoops<TArithmetic>.Apply(shape, parameters, inputs, destination.Slice(0, shape.Outputs));
    }

    /// <inheritdoc cref="GenericLayer.ForwardBatch"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination, in LayerShape shape)
    {
        LayerArguments.RequireBlock(shape, parameters.Length, nameof(parameters));
        int rows = KernelArguments.RequireRows(inputs.Length, shape.Inputs, nameof(inputs));
        int length = LayerArguments.RequireRoomForRows(destination.Length, rows, shape.Outputs);
        LayerArguments.RequireApart(parameters, destination);
        LayerArguments.RequireApart(inputs, destination);
        LayerLoops<TArithmetic>.ApplyBatch(shape, parameters, inputs, rows, destination.Slice(0, length));
    }
}
