using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>A test of one level, skipped with the reason on a machine that cannot offer it, or where this process is at the level itself.</summary>
public sealed class IsaLevelFactAttribute : FactAttribute
{
    public IsaLevelFactAttribute(string level, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        IsaLevel wanted = IsaLevel.Get(level);
        Skip = wanted.WhyNotHere() ?? (wanted.Flags == IsaFlags.OfThisProcess ? "The tests of this process are at this level." : null);
        DisplayName = SkippedTest.Name(file, method, Skip);
    }
}
