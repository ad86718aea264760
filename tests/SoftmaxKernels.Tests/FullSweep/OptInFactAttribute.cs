using System;
using Xunit;

namespace SoftmaxKernels.Tests.FullSweep;

/// <summary>A command in the shape of a test: it runs only where an environment variable asks for it.</summary>
public sealed class OptInFactAttribute : FactAttribute
{
    public OptInFactAttribute(string variable)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        {
            Skip = $"Set {variable} to run it.";
        }
    }
}
