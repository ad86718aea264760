using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>The shape of a layer, as a type.</summary>
internal interface ILayerShape
{
    static abstract LayerShape Value { get; }
}

internal readonly struct ShapeOfClasses64To10 : ILayerShape
{
    public static LayerShape Value => new(64, 10, LayerActivation.Softmax, LayerKernelAttribute.DefaultSlope, hasBias: true);
}

internal readonly struct ShapeOfTanh13To37 : ILayerShape
{
    public static LayerShape Value => new(13, 37, LayerActivation.Tanh, LayerKernelAttribute.DefaultSlope, hasBias: true);
}

internal readonly struct ShapeOfSilu33To130 : ILayerShape
{
    public static LayerShape Value => new(33, 130, LayerActivation.Silu, LayerKernelAttribute.DefaultSlope, hasBias: true);
}

internal readonly struct ShapeOfSigmoid8To64 : ILayerShape
{
    public static LayerShape Value => new(8, 64, LayerActivation.Sigmoid, LayerKernelAttribute.DefaultSlope, hasBias: true);
}

internal readonly struct ShapeOfLeakyRelu20To5 : ILayerShape
{
    public static LayerShape Value => new(20, 5, LayerActivation.LeakyRelu, LayerKernelAttribute.DefaultSlope, hasBias: false);
}

internal readonly struct ShapeOfElu48To70 : ILayerShape
{
    public static LayerShape Value => new(48, 70, LayerActivation.Elu, LayerKernelAttribute.DefaultSlope, hasBias: true);
}
