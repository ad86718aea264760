using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>Reports calls of layers and networks whose lengths or values are known and cannot be right: SMK0008 and SMK0015.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DiagnosticDescriptors.LengthDoesNotFit, DiagnosticDescriptors.ValueOutOfRange);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(LayerAttribute.MetadataName).Any()
                || start.Compilation.GetTypesByMetadataName(NetworkAttribute.MetadataName).Any())
            {
                start.RegisterOperationAction(Analyze, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (!LayerCall.HasName(call.TargetMethod) || LayerCall.Of(call) is not { } layer)
        {
            return;
        }

        foreach ((SyntaxNode place, IParameterSymbol parameter, string requirement, string value)
            in ValueRules.Violations(call, layer.Classes, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.ValueOutOfRange, place.GetLocation(), parameter.Name, layer.DisplayName, requirement, value));
        }

        foreach ((IOperation argument, IParameterSymbol parameter, string requirement, int length)
            in layer.Violations(value => ConstantLength.Of(value, context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.LengthDoesNotFit,
                argument.Syntax.GetLocation(),
                parameter.Name,
                layer.DisplayName,
                requirement,
                length.ToString("N0", CultureInfo.InvariantCulture)));
        }
    }
}
