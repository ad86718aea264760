namespace SoftmaxKernels.Arm64;

// Both forms of a block, one panel and several, each activation, with and without biases.

[LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Softmax)]
internal readonly partial struct FastestClasses64To10 : IClassifierFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 13, Outputs = 37, Activation = LayerActivation.Tanh)]
internal readonly partial struct FastestTanh13To37 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 33, Outputs = 130, Activation = LayerActivation.Silu)]
internal readonly partial struct FastestSilu33To130 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Sigmoid)]
internal readonly partial struct FastestSigmoid8To64 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 20, Outputs = 5, Activation = LayerActivation.LeakyRelu, Bias = false)]
internal readonly partial struct FastestLeakyRelu20To5 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 48, Outputs = 70, Activation = LayerActivation.Elu)]
internal readonly partial struct FastestElu48To70 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 64, Outputs = 10, Activation = LayerActivation.Softmax, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleClasses64To10 : IClassifierFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 13, Outputs = 37, Activation = LayerActivation.Tanh, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleTanh13To37 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 33, Outputs = 130, Activation = LayerActivation.Silu, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleSilu33To130 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 8, Outputs = 64, Activation = LayerActivation.Sigmoid, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleSigmoid8To64 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 20, Outputs = 5, Activation = LayerActivation.LeakyRelu, Bias = false, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleLeakyRelu20To5 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}

[LayerKernel(Inputs = 48, Outputs = 70, Activation = LayerActivation.Elu, Arithmetic = KernelArithmetic.Reproducible)]
internal readonly partial struct ReproducibleElu48To70 : ILayerFunctions
{
    public static int InputCount => Inputs;

    public static int OutputCount => Outputs;

    public static int BlockLength => ParameterCount;
}
