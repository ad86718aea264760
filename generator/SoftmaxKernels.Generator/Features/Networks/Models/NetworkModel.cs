using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Networks.Models;

/// <summary>A trained network that the build read from a model file. Two are equal if their texts are.</summary>
/// <param name="name">The item of the project file, as it is written there.</param>
/// <param name="checksum">The checksum of the text.</param>
/// <param name="steps">The steps with their numbers.</param>
/// <param name="notes">What the build left away or changed.</param>
/// <param name="error">Why there are no steps, or <see langword="null"/>.</param>
internal sealed class NetworkModel(
    string name, ImmutableArray<byte> checksum, IReadOnlyList<ModelStep> steps, IReadOnlyList<string> notes, string? error) : IEquatable<NetworkModel>
{
    private readonly ImmutableArray<byte> _checksum = checksum;

    /// <summary>Gets the item of the project file, as it is written there.</summary>
    public string Name => name;

    /// <summary>Gets the steps with their numbers.</summary>
    public IReadOnlyList<ModelStep> Steps => steps;

    /// <summary>Gets what the build left away or changed.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Gets the reason why there are no steps, or <see langword="null"/>.</summary>
    public string? Error => error;

    /// <inheritdoc/>
    public bool Equals(NetworkModel? other) =>
        other is not null && Name == other.Name && Error == other.Error && _checksum.SequenceEqual(other._checksum);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NetworkModel);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
