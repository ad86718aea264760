using System.Collections.Generic;

namespace Explorer.Networks;

/// <summary>What a network makes of an observation.</summary>
/// <param name="Layers">The steps, in order.</param>
/// <param name="Observation">The observation.</param>
/// <param name="Outputs">What the generated kernel gives.</param>
/// <param name="Classes">Whether outputs are probabilities of classes.</param>
internal sealed record NetworkAnswer(
    IReadOnlyList<LayerAnswer> Layers, IReadOnlyList<float> Observation, IReadOnlyList<float> Outputs, bool Classes);

/// <summary>What a step makes of the row before it.</summary>
/// <param name="Name">What it is called: its number, from 1.</param>
/// <param name="Inputs">The length of the row that it takes.</param>
/// <param name="Outputs">The length of the row that it leaves.</param>
/// <param name="Activation">The activation, or what else the step does.</param>
/// <param name="Parameters">The numbers that it has.</param>
/// <param name="Multiplications">The multiplications of a row.</param>
/// <param name="Layer">Which of the layers it is, from 0, as their times are numbered; <see langword="null"/> where it is none.</param>
/// <param name="Activations">The row that it leaves.</param>
internal sealed record LayerAnswer(
    string Name,
    int Inputs,
    int Outputs,
    string Activation,
    long Parameters,
    long Multiplications,
    int? Layer,
    IReadOnlyList<float> Activations);
