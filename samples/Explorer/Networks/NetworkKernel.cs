using System;
using System.IO;
using Explorer.Compilation;
using Explorer.Models;
using Explorer.Requests;
using SoftmaxKernels;
using SoftmaxKernels.Build.Text;

namespace Explorer.Networks;

/// <summary>The members of a generated network that its activations are shown with.</summary>
internal sealed class NetworkKernel
{
    // The weights stay when another observation is made.
    private const ulong SeedOfParameters = 1;

    private readonly CompiledKernel _kernel;

    /// <summary>Initializes a new instance of the <see cref="NetworkKernel"/> class.</summary>
    /// <param name="kernel">The network.</param>
    public NetworkKernel(CompiledKernel kernel)
    {
        _kernel = kernel;
        Parameters = kernel.Code.Request switch
        {
            ModelRequest { Model.IsExternal: true } request => Loaded(request.Model),
            ModelRequest => kernel.Member<ParametersMember>("get_Parameters")().ToArray(),
            _ => Initialized(),
        };
    }

    private delegate ReadOnlySpan<float> ParametersMember();

    private delegate float[] LoadParametersMember(Stream source);

    private delegate void InitializeMember(Span<float> parameters, ulong seed, LayerInitializer initializer);

    private delegate void ForwardMember(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    private delegate void ForwardOfModelMember(ReadOnlySpan<float> inputs, Span<float> destination);

    /// <summary>Gets the parameters: those of the model, else such as training begins with.</summary>
    public float[] Parameters { get; }

    /// <summary>The outputs for an observation, as a user has them computed.</summary>
    /// <param name="observation">The observation.</param>
    public float[] Forward(float[] observation)
    {
        float[] outputs = new float[Constant("Outputs")];
        if (_kernel.Code.Request is ModelRequest { Model.IsExternal: false })
        {
            _kernel.Member<ForwardOfModelMember>("Forward")(observation, outputs);
        }
        else
        {
            _kernel.Member<ForwardMember>("Forward")(Parameters, observation, outputs);
        }

        return outputs;
    }

    // From the file that the build step would write.
    private float[] Loaded(StoredModel model)
    {
        using MemoryStream file = new(ParameterFile.Of(model.Network));
        return _kernel.Member<LoadParametersMember>("LoadParameters")(file);
    }

    private float[] Initialized()
    {
        float[] parameters = new float[Constant("ParameterCount")];
        _kernel.Member<InitializeMember>("Initialize")(parameters, SeedOfParameters, LayerInitializer.GlorotUniform);
        return parameters;
    }

    private int Constant(string name) => (int)_kernel.Type.GetField(name)!.GetRawConstantValue()!;
}
