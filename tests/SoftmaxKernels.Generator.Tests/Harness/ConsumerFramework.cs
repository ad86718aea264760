namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>The reference assemblies and the build of the runtime that a consumer sees.</summary>
public enum ConsumerFramework
{
    NetStandard20,
    Net80,
    Net100,
}
