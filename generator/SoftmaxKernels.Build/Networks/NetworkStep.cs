namespace SoftmaxKernels.Build.Networks;

/// <summary>A step of a network: it turns a row into a row.</summary>
internal abstract record NetworkStep
{
    /// <summary>Gets how many floats it carries.</summary>
    public abstract long Parameters { get; }

    /// <summary>How long its result is.</summary>
    /// <param name="width">How long the row is that it takes.</param>
    public virtual int WidthAfter(int width) => width;
}

/// <summary>f(W a + b).</summary>
/// <param name="Inputs">The length of a.</param>
/// <param name="Outputs">The length of the result.</param>
/// <param name="Weights">W, row after row: a row for each output.</param>
/// <param name="Biases">b, if there is one.</param>
/// <param name="Activation">f.</param>
/// <param name="Slope">What f, if it is the leaky one, multiplies negative values by.</param>
internal sealed record LayerStep(
    int Inputs, int Outputs, float[] Weights, float[]? Biases, StepActivation Activation = StepActivation.None, float Slope = 0f) : NetworkStep
{
    /// <inheritdoc/>
    public override long Parameters => Weights.Length + (Biases?.Length ?? 0);

    /// <inheritdoc/>
    public override int WidthAfter(int width) => Outputs;
}

/// <summary>An activation that follows no layer.</summary>
/// <param name="Activation">The activation.</param>
/// <param name="Slope">What the leaky one multiplies negative values by.</param>
internal sealed record ActivationStep(StepActivation Activation, float Slope = 0f) : NetworkStep
{
    /// <inheritdoc/>
    public override long Parameters => 0;
}

/// <summary>Arithmetic with constants.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Values">One constant for all elements of the row, or one for each.</param>
internal sealed record ConstantStep(StepOperation Operation, float[] Values) : NetworkStep
{
    /// <inheritdoc/>
    public override long Parameters => Values.Length;
}

/// <summary>Brings each element of the row between two bounds.</summary>
/// <param name="Low">The lower bound; −∞ if there is none.</param>
/// <param name="High">The upper bound; +∞ if there is none.</param>
internal sealed record ClipStep(float Low, float High) : NetworkStep
{
    /// <inheritdoc/>
    public override long Parameters => 0;
}

/// <summary>Arithmetic with constants. The names in lower case are those of the text.</summary>
internal enum StepOperation
{
    /// <summary>The row plus the constants.</summary>
    Add,

    /// <summary>The row minus the constants.</summary>
    Subtract,

    /// <summary>The row times the constants.</summary>
    Multiply,

    /// <summary>The row divided by the constants.</summary>
    Divide,
}
