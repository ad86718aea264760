using System;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>Arguments of members with a mask, and what they return.</summary>
internal sealed partial class MaskedArguments
{
    /// <summary>A number that no kernel writes.</summary>
    public const float Sentinel = -7.75f;

    /// <summary>How much longer than necessary destinations are.</summary>
    public const int Tail = 3;

    public Memory<float> Logits { get; set; }

    public Memory<bool> Allowed { get; set; }

    public Memory<float> Targets { get; set; }

    public Memory<float> Destination { get; set; }

    public Memory<int> Indices { get; set; }

    public Memory<int> Labels { get; set; }

    public Memory<double> Uniforms { get; set; }

    public float Temperature { get; set; } = 0.5f;

    public double Uniform { get; set; } = 0.4;

    public int Label { get; set; }

    public float Scale { get; set; } = 2f;

    /// <summary>Gets or sets a scale for each row, which follow from the numbers of the rows.</summary>
    public Memory<float> Scales { get; set; }

    public float Loss { get; private set; }

    public int Index { get; private set; }

    /// <summary>The same arguments in memory of their own.</summary>
    public MaskedArguments Copy() => new()
    {
        Logits = Logits.ToArray(),
        Allowed = Allowed.ToArray(),
        Targets = Targets.ToArray(),
        Destination = Destination.ToArray(),
        Indices = Indices.ToArray(),
        Labels = Labels.ToArray(),
        Uniforms = Uniforms.ToArray(),
        Scales = Scales.ToArray(),
        Temperature = Temperature,
        Uniform = Uniform,
        Label = Label,
        Scale = Scale,
    };

    /// <summary>Scales from −2 to 2, one for each number from 0 to 1.</summary>
    public static float[] ScalesOf(ReadOnlySpan<double> uniforms)
    {
        float[] scales = new float[uniforms.Length];
        for (int row = 0; row < scales.Length; row++)
        {
            scales[row] = (float)((4.0 * uniforms[row]) - 2.0);
        }

        return scales;
    }

    public void Returns(float loss) => Loss = loss;

    public void Returns(int index) => Index = index;
}
