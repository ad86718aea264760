using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Checksums;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>Holds the members of a family to their recorded hashes.</summary>
internal static class HashCheck
{
    /// <summary>Fails with the names of all members whose hash is another one, and if the recorded members are not the given ones.</summary>
    public static void All(
        IReadOnlyDictionary<string, RecordedValue> recorded, KernelArithmetic arithmetic, IEnumerable<string> members, Func<string, BitHash> hashOf)
    {
        string[] names = [.. members];
        Assert.Equal(recorded.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        string[] different = [.. names.Where(name => hashOf(name).Value != recorded[name].For(arithmetic))];
        Assert.Empty(different);
    }
}
