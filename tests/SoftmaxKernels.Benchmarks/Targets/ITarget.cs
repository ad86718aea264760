using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>Something that the tables should show.</summary>
internal interface ITarget
{
    TargetOutcome Judge(RunResult run);
}
