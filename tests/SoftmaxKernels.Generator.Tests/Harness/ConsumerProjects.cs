using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>Kinds of projects whose code costs much to compile: each framework with the languages that people use there, and each language.</summary>
public static class ConsumerProjects
{
    public static TheoryData<ConsumerFramework, LanguageVersion> All => new()
    {
        { ConsumerFramework.NetStandard20, LanguageVersion.CSharp7_3 },
        { ConsumerFramework.NetStandard20, LanguageVersion.CSharp9 },
        { ConsumerFramework.Net80, LanguageVersion.CSharp7_3 },
        { ConsumerFramework.Net80, LanguageVersion.Latest },
        { ConsumerFramework.Net100, LanguageVersion.Latest },
    };
}
