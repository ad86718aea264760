using System;
using System.IO;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Build.Networks;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>The members of a kernel that the generator wrote. Where its parameters are in no assembly, each takes those that were loaded.</summary>
internal sealed class GeneratedKernel
{
    private readonly Type _type;
    private readonly bool _isExternal;
    private float[] _parameters = [];

    /// <summary>Initializes a new instance of the <see cref="GeneratedKernel"/> class.</summary>
    /// <param name="type">The type with the members.</param>
    /// <param name="isExternal">Whether its parameters are in a file.</param>
    public GeneratedKernel(Type type, bool isExternal)
    {
        (_type, _isExternal) = (type, isExternal);
        Inputs = Constant("Inputs");
        Outputs = Constant("Outputs");
        LayerCount = Constant("LayerCount");
        ParameterCount = Constant("ParameterCount");
        Forward = Rows("Forward");
        ForwardBatch = Rows("ForwardBatch");
        HasClasses = type.GetMethods().Any(method => method.Name == "Predict");
        Predict = HasClasses ? Class() : null;
        Sample = HasClasses ? Draw() : null;
        LoadParameters = isExternal ? Member<Func<Stream, float[]>>("LoadParameters") : null;
    }

    /// <summary>Inputs in, outputs out.</summary>
    public delegate void RowFunction(ReadOnlySpan<float> inputs, Span<float> destination);

    /// <summary>Inputs in, a class out.</summary>
    public delegate int ClassFunction(ReadOnlySpan<float> inputs);

    /// <summary>Inputs and a random number in, a class out.</summary>
    public delegate int DrawFunction(ReadOnlySpan<float> inputs, double uniform);

    private delegate void RowMember(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    private delegate int ClassMember(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs);

    private delegate int DrawMember(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform);

    private delegate void PackMember(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters);

    private delegate ReadOnlySpan<float> ParametersMember();

    public int Inputs { get; }

    public int Outputs { get; }

    public int LayerCount { get; }

    public int ParameterCount { get; }

    public RowFunction Forward { get; }

    public RowFunction ForwardBatch { get; }

    public bool HasClasses { get; }

    public ClassFunction? Predict { get; }

    public DrawFunction? Sample { get; }

    /// <summary>Gets what reads the parameters from a file, if they are in one.</summary>
    public Func<Stream, float[]>? LoadParameters { get; }

    /// <summary>Gets the parameters of the kernel.</summary>
    public float[] Parameters => _isExternal
        ? _parameters
        : _type.GetProperty("Parameters")!.GetMethod!.CreateDelegate<ParametersMember>()().ToArray();

    /// <summary>Takes the parameters from a file.</summary>
    /// <param name="file">The file.</param>
    public void Load(Stream file) => _parameters = LoadParameters!(file);

    /// <summary>Writes the numbers of a network into a block of parameters, by the kernel's own member.</summary>
    /// <param name="network">The network.</param>
    /// <returns>The block.</returns>
    public float[] Pack(Network network)
    {
        PackMember pack = Member<PackMember>("Pack");
        float[] parameters = new float[ParameterCount];
        LayerStep[] layers = [.. network.Steps.OfType<LayerStep>()];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            pack(layer, layers[layer].Weights, layers[layer].Biases, parameters);
        }

        return parameters;
    }

    private int Constant(string name) => (int)_type.GetField(name)!.GetRawConstantValue()!;

    private RowFunction Rows(string name)
    {
        if (!_isExternal)
        {
            return Member<RowFunction>(name);
        }

        RowMember member = Member<RowMember>(name);
        return (inputs, destination) => member(_parameters, inputs, destination);
    }

    private ClassFunction Class()
    {
        if (!_isExternal)
        {
            return Member<ClassFunction>("Predict");
        }

        ClassMember member = Member<ClassMember>("Predict");
        return inputs => member(_parameters, inputs);
    }

    private DrawFunction Draw()
    {
        if (!_isExternal)
        {
            return Member<DrawFunction>("Sample");
        }

        DrawMember member = Member<DrawMember>("Sample");
        return (inputs, uniform) => member(_parameters, inputs, uniform);
    }

    // The overload that has the parameters of the delegate.
    private T Member<T>(string name)
        where T : Delegate
    {
        Type[] parameters = [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo? method = _type.GetMethod(name, parameters);
        Assert.True(method is not null, $"There is no {name}({string.Join(", ", parameters.Select(parameter => parameter.Name))}).");
        return method.CreateDelegate<T>();
    }
}
