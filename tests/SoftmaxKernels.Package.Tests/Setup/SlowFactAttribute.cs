using System;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>A test that takes a minute or needs large packages, and so runs only where it is asked for.</summary>
public sealed class SlowFactAttribute : FactAttribute
{
    private const string Variable = "SOFTMAXKERNELS_SLOW_TESTS";

    /// <summary>Initializes a new instance of the <see cref="SlowFactAttribute"/> class.</summary>
    /// <param name="programs">The programs that the test needs.</param>
    public SlowFactAttribute(params string[] programs)
    {
        if (Environment.GetEnvironmentVariable(Variable) != "1")
        {
            Skip = $"Slow: set {Variable}=1 to run it.";
        }
        else if (Array.Find(programs, program => !RequiresProgramFactAttribute.IsInstalled(program)) is { } missing)
        {
            Skip = $"Needs {missing}, which is not installed here.";
        }
    }
}
