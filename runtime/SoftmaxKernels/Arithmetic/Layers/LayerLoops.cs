using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>What a layer computes with its weights, in the form that these stand in. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class LayerLoops<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    // Fewer rows are not combined together.
    private const int RowsOfTile = 4;

    // With 128 bits and sixteen registers, tanh is slower beside the sums than behind them.
    private static bool IsTanhOfSums
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET8_0_OR_GREATER
        get => Vector256.IsHardwareAccelerated;
#else
        get => false;
#endif
    }

    /// <summary>y = f(W a + b).</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">The inputs of one row.</param>
    /// <param name="outputs">As many floats as there are outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        // What most hidden layers have is done while registers hold the sums; the other activations take a second pass.
        if (shape.IsColumns && shape.Activation == LayerActivation.Tanh && IsTanhOfSums)
        {
            Products<TArithmetic>.CombinePanels<TanhOfResults<TArithmetic>>(inputs, parameters, shape.HasBias, outputs);
        }
        else if (shape.IsColumns && shape.Activation == LayerActivation.Relu)
        {
            Products<TArithmetic>.CombinePanels<ReluOfResults<TArithmetic>>(inputs, parameters, shape.HasBias, outputs);
        }
        else
        {
            Affine(shape, parameters, inputs, outputs);
            ActivationLoops<TArithmetic>.Apply(shape, outputs);
        }
    }

    /// <summary>y = f(W a + b) for each row of a batch.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs">Rows of outputs.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void ApplyBatch(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int rows, Span<float> outputs)
    {
        if (shape.IsColumns && rows < RowsOfTile)
        {
            for (int row = 0; row < rows; row++)
            {
                Apply(
                    shape,
                    parameters,
                    inputs.Slice(row * shape.Inputs, shape.Inputs),
                    outputs.Slice(row * shape.Outputs, shape.Outputs));
            }

            return;
        }

        AffineBatch(shape, parameters, inputs, rows, outputs, shape.Outputs);
        ActivationLoops<TArithmetic>.Apply(shape, outputs);
    }

    /// <summary>z = W a + b.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">The inputs of one row.</param>
    /// <param name="z">As many floats as there are outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Affine(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> z)
    {
        if (shape.IsColumns)
        {
            Products<TArithmetic>.CombinePanels<AsTheyAre>(inputs, parameters, shape.HasBias, z);
        }
        else
        {
            Products<TArithmetic>.Dot(inputs, parameters, shape.PaddedInputs, BiasesOf(shape, parameters), z);
        }
    }

    /// <summary>z = W a + b for each row of a batch.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="z">Rows of outputs.</param>
    /// <param name="stride">The distance between two rows of outputs.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void AffineBatch(
        in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int rows, Span<float> z, int stride)
    {
        if (!shape.IsColumns)
        {
            Products<TArithmetic>.DotBatch(
                inputs, shape.Inputs, shape.Inputs, rows, parameters, shape.PaddedInputs, BiasesOf(shape, parameters), 0, z, stride, shape.Outputs);
            return;
        }

        for (int panel = 0; panel < shape.Panels && rows > 0; panel++)
        {
            int outputs = shape.PanelOutputs(panel);
            Products<TArithmetic>.CombineBatch(
                inputs,
                shape.Inputs,
                shape.Inputs,
                rows,
                parameters.Slice(shape.PanelOffset(panel)),
                Contract.Padded(outputs),
                shape.HasBias,
                z.Slice(panel * Contract.LayerPanel),
                stride,
                outputs);
        }
    }

    /// <summary>Adds the gradients of a batch with respect to the weights and biases: for each row, ∂C/∂z aᵀ and ∂C/∂z.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="deltas">The gradients with respect to z: rows filled up with zeros to a multiple of the virtual lanes.</param>
    /// <param name="rows">The number of rows, at most <see cref="Contract.LayerRows"/>.</param>
    /// <param name="gradients">A block like that of the parameters.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void AddGradients(in LayerShape shape, ReadOnlySpan<float> inputs, ReadOnlySpan<float> deltas, int rows, Span<float> gradients)
    {
        if (rows == 1)
        {
            AddGradients(shape, inputs, deltas.Slice(0, shape.PaddedOutputs), gradients);
            return;
        }

        int padded = shape.PaddedOutputs;
        if (shape.IsColumns)
        {
            for (int panel = 0; panel < shape.Panels; panel++)
            {
                ReadOnlySpan<float> ofPanel = deltas.Slice(panel * Contract.LayerPanel);
                Span<float> sums = gradients.Slice(shape.PanelOffset(panel));
                int width = Contract.Padded(shape.PanelOutputs(panel));
                Products<TArithmetic>.AddProduct(inputs, shape.Inputs, ofPanel, padded, rows, sums, width, shape.Inputs, width);
                AddBiasGradients(shape, ofPanel, rows, sums, shape.Inputs * width, width);
            }

            return;
        }

        int whole = shape.Inputs & -Contract.VirtualLanes;
        int stride = shape.PaddedInputs;
        Products<TArithmetic>.AddProduct(deltas, padded, inputs, shape.Inputs, rows, gradients, stride, shape.Outputs, whole);
        if (whole != shape.Inputs)
        {
            AddProductOfTails(shape, inputs, deltas, rows, gradients, whole);
        }

        AddBiasGradients(shape, deltas, rows, gradients, shape.Outputs * stride, padded);
    }

    /// <summary>Adds the gradients of a row with respect to the weights and biases, ∂C/∂z aᵀ and ∂C/∂z.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="inputs">The inputs of the row.</param>
    /// <param name="delta">The gradient with respect to z, filled up with zeros to a multiple of the virtual lanes.</param>
    /// <param name="gradients">A block like that of the parameters.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void AddGradients(in LayerShape shape, ReadOnlySpan<float> inputs, ReadOnlySpan<float> delta, Span<float> gradients)
    {
        if (shape.IsColumns)
        {
            for (int panel = 0; panel < shape.Panels; panel++)
            {
                ReadOnlySpan<float> ofPanel = delta.Slice(panel * Contract.LayerPanel, Contract.Padded(shape.PanelOutputs(panel)));
                Span<float> sums = gradients.Slice(shape.PanelOffset(panel));
                Products<TArithmetic>.AddOuter(inputs, ofPanel, sums, ofPanel.Length);
                AddBiasGradient(shape, ofPanel, sums, inputs.Length * ofPanel.Length);
            }

            return;
        }

        ReadOnlySpan<float> factors = delta.Slice(0, shape.Outputs);
        int stride = shape.PaddedInputs;
        int whole = shape.Inputs & -Contract.VirtualLanes;
        Products<TArithmetic>.AddOuter(factors, inputs.Slice(0, whole), gradients, stride);
        if (whole != shape.Inputs)
        {
            Span<float> tail = stackalloc float[Contract.VirtualLanes];
            tail.Clear();
            inputs.Slice(whole).CopyTo(tail);
            Products<TArithmetic>.AddOuter(factors, tail, gradients.Slice(whole), stride);
        }

        AddBiasGradient(shape, delta, gradients, shape.Outputs * stride);
    }

    /// <summary>The gradients of a batch with respect to the inputs: Wᵀ ∂C/∂z.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="deltas">The gradients with respect to z: rows filled up with zeros to a multiple of the virtual lanes.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputGradients">Rows of as many floats as there are inputs.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void InputGradients(
        in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> deltas, int rows, Span<float> inputGradients)
    {
        if (rows == 1)
        {
            InputGradients(shape, parameters, deltas, inputGradients);
            return;
        }

        if (!shape.IsColumns)
        {
            Products<TArithmetic>.CombineBatch(
                deltas, shape.PaddedOutputs, shape.Outputs, rows, parameters, shape.PaddedInputs, hasStart: false, inputGradients, shape.Inputs, shape.Inputs);
            return;
        }

        // The sums of a panel are added to those of the panels before it.
        ReadOnlySpan<float> before = default;
        for (int panel = 0; panel < shape.Panels; panel++)
        {
            int outputs = shape.PanelOutputs(panel);
            Products<TArithmetic>.DotBatch(
                deltas.Slice(panel * Contract.LayerPanel),
                shape.PaddedOutputs,
                outputs,
                rows,
                parameters.Slice(shape.PanelOffset(panel)),
                Contract.Padded(outputs),
                before,
                shape.Inputs,
                inputGradients,
                shape.Inputs,
                shape.Inputs);
            before = inputGradients;
        }
    }

    /// <summary>The gradients of a row with respect to the inputs: Wᵀ ∂C/∂z.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="parameters">Its block of parameters.</param>
    /// <param name="delta">The gradient with respect to z, filled up with zeros to a multiple of the virtual lanes.</param>
    /// <param name="inputGradients">At least as many floats as there are inputs.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void InputGradients(in LayerShape shape, ReadOnlySpan<float> parameters, ReadOnlySpan<float> delta, Span<float> inputGradients)
    {
        Span<float> sums = inputGradients.Slice(0, shape.Inputs);
        if (!shape.IsColumns)
        {
            Products<TArithmetic>.Combine(delta.Slice(0, shape.Outputs), parameters, shape.PaddedInputs, hasStart: false, sums);
            return;
        }

        // The sums of a panel are added to those of the panels before it.
        ReadOnlySpan<float> before = default;
        for (int panel = 0; panel < shape.Panels; panel++)
        {
            int outputs = shape.PanelOutputs(panel);
            Products<TArithmetic>.Dot(
                delta.Slice(panel * Contract.LayerPanel, outputs), parameters.Slice(shape.PanelOffset(panel)), Contract.Padded(outputs), before, sums);
            before = sums;
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static ReadOnlySpan<float> BiasesOf(in LayerShape shape, ReadOnlySpan<float> parameters) =>
        shape.HasBias ? parameters.Slice(shape.Outputs * shape.PaddedInputs, shape.Outputs) : default;

    // A product with 1 is exact, so this is δ added row by row.
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void AddBiasGradients(in LayerShape shape, ReadOnlySpan<float> deltas, int rows, Span<float> gradients, int offset, int width)
    {
        if (shape.HasBias)
        {
            ReadOnlySpan<float> one = stackalloc float[] { 1f };
            Products<TArithmetic>.AddProduct(one, 0, deltas, shape.PaddedOutputs, rows, gradients.Slice(offset), width, 1, width);
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void AddBiasGradient(in LayerShape shape, ReadOnlySpan<float> delta, Span<float> gradients, int offset)
    {
        if (shape.HasBias)
        {
            ReadOnlySpan<float> one = stackalloc float[] { 1f };
            Products<TArithmetic>.AddOuter(one, delta, gradients.Slice(offset), delta.Length);
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static void AddProductOfTails(
        in LayerShape shape, ReadOnlySpan<float> inputs, ReadOnlySpan<float> deltas, int rows, Span<float> gradients, int whole)
    {
        // Zeros behind the inputs, so that what is added to the padding is 0.
        Span<float> tails = stackalloc float[Contract.LayerRows * Contract.VirtualLanes];
        tails.Clear();
        for (int row = 0; row < rows; row++)
        {
            inputs.Slice((row * shape.Inputs) + whole, shape.Inputs - whole).CopyTo(tails.Slice(row * Contract.VirtualLanes));
        }

        Products<TArithmetic>.AddProduct(
            deltas, shape.PaddedOutputs, tails, Contract.VirtualLanes, rows,
            gradients.Slice(whole), shape.PaddedInputs, shape.Outputs, Contract.VirtualLanes);
    }
}
