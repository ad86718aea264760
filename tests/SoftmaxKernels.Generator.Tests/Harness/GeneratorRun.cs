using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>What the generator did with a consumer.</summary>
/// <param name="Driver">The driver after the run.</param>
/// <param name="Output">The consumer with the generated files.</param>
internal sealed record GeneratorRun(GeneratorDriver Driver, CSharpCompilation Output)
{
    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public ImmutableArray<GeneratedSourceResult> Files => Result.GeneratedSources;

    /// <summary>Gets the text of the only generated file.</summary>
    public string Text => Assert.Single(Files).SourceText.ToString();

    /// <summary>Gets what the generator understood.</summary>
    public IEnumerable<KernelSpec> Specs => Outputs(TrackingNames.Specs).Select(output => (KernelSpec)output.Value);

    /// <summary>All warnings and errors, in generated and other code.</summary>
    public IReadOnlyList<Diagnostic> Build() =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The values that left a step, with what the driver had to do for each.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string trackingName) =>
        Result.TrackedSteps.TryGetValue(trackingName, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(step => step.Outputs)
            : [];
}
