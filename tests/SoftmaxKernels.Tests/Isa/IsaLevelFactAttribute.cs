using System.Runtime.InteropServices;
using Xunit;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>A test of one level, skipped with the reason on a machine that cannot offer it.</summary>
public sealed class IsaLevelFactAttribute : FactAttribute
{
    public IsaLevelFactAttribute(string level)
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            Skip = $"The runtime's settings for instruction sets are those of x64; this is {RuntimeInformation.ProcessArchitecture}.";
        }
        else if (!IsaLevel.Get(level).Flags.AreWithin(IsaFlags.OfThisProcess))
        {
            Skip = $"The level '{level}' needs {IsaLevel.Get(level).Flags}; here is {IsaFlags.OfThisProcess}.";
        }
    }
}
