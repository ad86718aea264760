using System.Linq;
using System.Reflection;
using Xunit;

namespace SoftmaxKernels.Tests.Skipping;

/// <summary>What is skipped in this assembly says why, where everyone sees it.</summary>
public sealed class SkipReasonTests
{
    [Fact]
    public void Stands_in_the_name_of_the_skipped_test()
    {
        foreach (MethodInfo method in typeof(SkipReasonTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()))
        {
            if (method.GetCustomAttribute<FactAttribute>() is { Skip: { } reason } skipped)
            {
                Assert.Equal($"{method.DeclaringType!.Name}.{method.Name}: {reason}", skipped.DisplayName);
            }
        }
    }

    [Fact]
    public void Is_in_no_other_name() => Assert.Null(SkippedTest.Name("A.cs", "B", reason: null));
}
