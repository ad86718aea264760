using System;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>
/// The arguments of every kernel member, each under one name. A member takes those it has; a test changes the one that it
/// is about.
/// </summary>
internal sealed class KernelArguments
{
    /// <summary>Gets or sets the first input: logits, x, y or probabilities.</summary>
    public Memory<float> Input { get; set; }

    /// <summary>Gets or sets the second input of the members that have one: targets.</summary>
    public Memory<float> Targets { get; set; }

    /// <summary>Gets or sets the second input of the members that have one: upstream.</summary>
    public Memory<float> Upstream { get; set; }

    public int Label { get; set; }

    public Memory<int> Labels { get; set; }

    public double Uniform { get; set; }

    public Memory<double> Uniforms { get; set; }

    public float Temperature { get; set; }

    public float Scale { get; set; } = 1f;

    public Memory<float> Destination { get; set; }

    public Memory<int> IndexDestination { get; set; }

    /// <summary>Gets the memory of an input of floats.</summary>
    public Memory<float> InputOf(string parameter) => parameter switch
    {
        "targets" => Targets,
        "upstream" => Upstream,
        _ => Input,
    };

    /// <summary>Sets the memory of an input of floats.</summary>
    public void SetInput(string parameter, Memory<float> value)
    {
        switch (parameter)
        {
            case "targets":
                Targets = value;
                break;
            case "upstream":
                Upstream = value;
                break;
            default:
                Input = value;
                break;
        }
    }
}
