using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Tests.Jit;

/// <summary>A theory about the JIT's code at one level, skipped with the reason on a machine that cannot offer it.</summary>
public sealed class JitTheoryAttribute : TheoryAttribute
{
    public JitTheoryAttribute(string level, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        Skip = IsaLevel.Get(level).WhyNotHere();
        DisplayName = SkippedTest.Name(file, method, Skip);
    }
}
