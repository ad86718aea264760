using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Models;

/// <summary>A theory that runs only where an environment variable asks for it.</summary>
public sealed class OptInTheoryAttribute : TheoryAttribute
{
    public OptInTheoryAttribute(string variable, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        {
            Skip = $"Set {variable} to run it.";
            DisplayName = SkippedTest.Name(file, method, Skip);
        }
    }
}
