using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>What one process measured from the first call of a method on.</summary>
/// <param name="Case">The method.</param>
/// <param name="Machine">Where that was.</param>
/// <param name="Processors">How many processors the runtime saw.</param>
/// <param name="Prepare">What preparing took, in microseconds; null if the method was not prepared.</param>
/// <param name="EmptyCall">What the first call of a method takes that is compiled and does nothing, in microseconds, by the same way.</param>
/// <param name="FirstCall">What the first call took, in microseconds.</param>
/// <param name="FirstMethods">How many methods were compiled for the first call, on its thread.</param>
/// <param name="LaterMethods">How many were compiled on that thread by the calls after it, whose times follow.</param>
/// <param name="Calls">Nanoseconds per call in the groups of calls 2 to 100; null if the process ran frames.</param>
/// <param name="Frames">Nanoseconds per call in each frame; null if the process made one call after the other.</param>
/// <param name="SteadyFrame">Nanoseconds per call in a frame when nothing is left to compile; null without frames.</param>
/// <param name="Steady">Nanoseconds per call in a loop, then; null without frames.</param>
internal sealed record StartupSample(
    StartupCase Case,
    MachineDescription Machine,
    int Processors,
    double? Prepare,
    double EmptyCall,
    double FirstCall,
    int FirstMethods,
    int LaterMethods,
    IReadOnlyList<double>? Calls,
    IReadOnlyList<double>? Frames,
    double? SteadyFrame,
    double? Steady);
