using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SoftmaxKernels.Generator.Features.Networks.Models;

/// <summary>A trained network that the build read from a model file. Two are equal if their texts are.</summary>
/// <param name="name">The item of the project file, as it is written there.</param>
/// <param name="checksum">The checksum of the text.</param>
/// <param name="isExternal">Whether the build writes the numbers to a file.</param>
/// <param name="steps">The steps with their numbers.</param>
/// <param name="notes">What the build left away or changed.</param>
/// <param name="error">Why there are no steps, or <see langword="null"/>.</param>
internal sealed class NetworkModel(
    string name, ImmutableArray<byte> checksum, bool isExternal, IReadOnlyList<ModelStep> steps, IReadOnlyList<string> notes, string? error) : IEquatable<NetworkModel>
{
    // As text: the comparison of arrays is in an assembly that the compiler need not bring.
    private readonly string _checksum = Convert.ToBase64String(checksum.ToArray());

    /// <summary>Gets the item of the project file, as it is written there.</summary>
    public string Name => name;

    /// <summary>Gets a value indicating whether the build writes the numbers to a file.</summary>
    public bool IsExternal => isExternal;

    /// <summary>Gets the steps with their numbers.</summary>
    public IReadOnlyList<ModelStep> Steps => steps;

    /// <summary>Gets what the build left away or changed.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Gets the reason why there are no steps, or <see langword="null"/>.</summary>
    public string? Error => error;

    /// <inheritdoc/>
    public bool Equals(NetworkModel? other) =>
        other is not null && Name == other.Name && Error == other.Error && _checksum == other._checksum;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NetworkModel);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
