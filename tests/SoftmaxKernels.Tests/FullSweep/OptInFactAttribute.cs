using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>A command in the shape of a test: it runs only where an environment variable asks for it.</summary>
public sealed class OptInFactAttribute : FactAttribute
{
    public OptInFactAttribute(string variable, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        {
            Skip = $"Set {variable} to run it.";
        }

        DisplayName = SkippedTest.Name(file, method, Skip);
    }
}
