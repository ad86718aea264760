using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Tests.Isa;

/// <summary>A test of one level, skipped with the reason on a machine that cannot offer it.</summary>
public sealed class IsaLevelFactAttribute : FactAttribute
{
    public IsaLevelFactAttribute(string level, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        Skip = IsaLevel.Get(level).WhyNotHere();
        DisplayName = SkippedTest.Name(file, method, Skip);
    }
}
