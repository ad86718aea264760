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

    /// <summary>Gets the kernels that were written: of each, the name of the file that every kernel has.</summary>
    public IReadOnlyList<string> Kernels =>
        [.. Specs.Select(spec => KernelFiles.NameOf(spec.Type.MetadataName)).Intersect(Files.Select(file => file.HintName))];

    /// <summary>Gets the text of all files of the only kernel.</summary>
    public string Text => Assert.Single(Kernels) is null ? string.Empty : string.Concat(Files.Select(file => file.SourceText));

    /// <summary>Gets what the generator understood.</summary>
    public IEnumerable<KernelSpec> Specs => Outputs(TrackingNames.Specs).Select(output => output.Value).OfType<KernelSpec>();

    /// <summary>All warnings and errors, in generated and other code.</summary>
    public IReadOnlyList<Diagnostic> Build() =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The values that left a step, with what the driver had to do for each.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string trackingName) =>
        Result.TrackedSteps.TryGetValue(trackingName, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(step => step.Outputs)
            : [];
}
