using System.ComponentModel;
using System.Linq;

namespace SoftmaxKernels.Arithmetic;

/// <summary>A step of a network: a layer, or what is done to each number of a row between layers, before and behind them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkStep
{
    private readonly LayerShape _shape;

    private NetworkStep(NetworkStepKind kind, in LayerShape shape, float[] constants)
    {
        Kind = kind;
        _shape = shape;
        Constants = constants;
    }

    /// <summary>Gets what is done.</summary>
    internal NetworkStepKind Kind { get; }

    /// <summary>Gets the layer; of other steps the numbers of a row, and the activation.</summary>
    internal ref readonly LayerShape Shape => ref _shape;

    /// <summary>Gets a number for each of a row, or the lowest and the highest number.</summary>
    internal float[] Constants { get; }

    /// <summary>Gets the floats of its parameters.</summary>
    internal int ParameterCount => Kind == NetworkStepKind.Layer ? Shape.ParameterCount : 0;

    /// <summary>f(W x + b).</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="activation">The activation f.</param>
    /// <param name="slope">The slope of <see cref="LayerActivation.LeakyRelu"/> below 0.</param>
    /// <param name="hasBias">Whether there are biases b.</param>
    public static NetworkStep Layer(int inputs, int outputs, LayerActivation activation, float slope, bool hasBias) =>
        new(NetworkStepKind.Layer, new LayerShape(inputs, outputs, activation, slope, hasBias), []);

    /// <summary>f(x), without weights.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="activation">The activation f.</param>
    /// <param name="slope">The slope of <see cref="LayerActivation.LeakyRelu"/> below 0.</param>
    public static NetworkStep Activation(int width, LayerActivation activation, float slope) =>
        new(NetworkStepKind.Activation, new LayerShape(width, width, activation, slope, hasBias: false), []);

    /// <summary>x + c.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="constants">A number for each of a row, or one for all.</param>
    public static NetworkStep Add(int width, params float[] constants) => OfConstants(NetworkStepKind.Add, width, constants);

    /// <summary>x − c.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="constants">A number for each of a row, or one for all.</param>
    public static NetworkStep Subtract(int width, params float[] constants) => OfConstants(NetworkStepKind.Subtract, width, constants);

    /// <summary>x · c.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="constants">A number for each of a row, or one for all.</param>
    public static NetworkStep Multiply(int width, params float[] constants) => OfConstants(NetworkStepKind.Multiply, width, constants);

    /// <summary>x / c.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="constants">A number for each of a row, or one for all.</param>
    public static NetworkStep Divide(int width, params float[] constants) => OfConstants(NetworkStepKind.Divide, width, constants);

    /// <summary>x, but at least the one number and at most the other; NaN stays.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="lowest">The least number.</param>
    /// <param name="highest">The largest number.</param>
    public static NetworkStep Clip(int width, float lowest, float highest) =>
        new(NetworkStepKind.Clip, new LayerShape(width, width, LayerActivation.None, 0f, hasBias: false), [lowest, highest]);

    /// <summary>The same step with z in place of f(z).</summary>
    internal NetworkStep WithoutActivation() =>
        new(Kind, new LayerShape(Shape.Inputs, Shape.Outputs, LayerActivation.None, Shape.Slope, Shape.HasBias), Constants);

    private static NetworkStep OfConstants(NetworkStepKind kind, int width, float[] constants) => new(
        kind,
        new LayerShape(width, width, LayerActivation.None, 0f, hasBias: false),
        constants.Length == width ? constants : [.. Enumerable.Repeat(constants[0], width)]);
}
