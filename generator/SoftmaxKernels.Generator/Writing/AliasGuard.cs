using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Planning;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// Holds a body to the rule that makes results in place right: the destination may be the same memory as any input, so
/// an element is never loaded after something was stored in its place. A body that breaks the rule is not written at all.
/// </summary>
/// <remarks>
/// What a pass reads of the destination itself is what earlier passes put there, so there only stores of the same pass count.
/// </remarks>
internal sealed class AliasGuard
{
    private readonly List<Access> _stored = new();
    private int _pass;

    /// <summary>Begins a pass over the row.</summary>
    public void BeginPass() => _pass++;

    /// <summary>Notes a store.</summary>
    /// <param name="array">The destination.</param>
    /// <param name="register">The register.</param>
    public void Stored(string array, Register register) => _stored.Add(Extent(array, register));

    /// <summary>Checks a load.</summary>
    /// <param name="array">The input.</param>
    /// <param name="register">The register.</param>
    /// <exception cref="InvalidOperationException">One of its elements may have been written over.</exception>
    public void Loaded(string array, Register register)
    {
        Access load = Extent(array, register);
        if (_stored.Any(store => WritesOver(store, load)))
        {
            throw new InvalidOperationException(
                $"Register {register.Index} of '{array}' is loaded after a store to elements that it may share with the destination.");
        }
    }

    private static bool WritesOver(Access store, Access load) =>
        (store.Array != load.Array || store.Pass == load.Pass) && store.Start < load.End && load.Start < store.End;

    // A register that is not full reads and writes less than its lanes: too much here errs on the safe side.
    private Access Extent(string array, Register register) =>
        new(array, register.Offset, register.Offset + register.Lanes, _pass);

    private sealed record Access(string Array, int Start, int End, int Pass);
}
