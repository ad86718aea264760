using System;

namespace DigitClassifier;

/// <summary>What one pass over the training set brought, and what it cost.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Steps">The number of steps.</param>
/// <param name="Time">The time of all steps.</param>
/// <param name="KernelTime">The part of it that the generated kernel took.</param>
internal sealed record EpochResult(double Loss, int Steps, TimeSpan Time, TimeSpan KernelTime);
