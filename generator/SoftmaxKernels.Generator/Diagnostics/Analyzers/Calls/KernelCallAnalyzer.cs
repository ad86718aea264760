using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftmaxKernels.Generator.Features.Rows;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers.Calls;

/// <summary>Reports calls whose lengths or values are known and cannot be right, or could be those of a kernel: SMK0008, SMK0015 and SMK0009.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticDescriptors.LengthDoesNotFit,
        DiagnosticDescriptors.KernelCovers,
        DiagnosticDescriptors.ValueOutOfRange);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(KernelAttribute.MetadataName).Any())
            {
                CoveringKernels kernels = new(start.Compilation);
                start.RegisterOperationAction(operation => Analyze(operation, kernels), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, CoveringKernels kernels)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (!KernelMethod.HasName(call.TargetMethod))
        {
            return;
        }

        if (CoveringKernels.IsGeneric(call.TargetMethod))
        {
            CheckValues(context, call, "GenericKernel." + call.TargetMethod.Name, CoveringKernels.Size(call, LengthOf));
            SuggestKernel(context, call, kernels);
        }
        else if (KernelMethod.Of(call.TargetMethod) is { } method)
        {
            CheckValues(context, call, method.DisplayName, method.Size);
            foreach ((IOperation argument, IParameterSymbol parameter, string requirement, int length)
                in LengthRules.Violations(method, call, LengthOf))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.LengthDoesNotFit,
                    argument.Syntax.GetLocation(),
                    parameter.Name,
                    method.DisplayName,
                    requirement,
                    Text(length)));
            }
        }

        int? LengthOf(IOperation value) => ConstantLength.Of(value, context.CancellationToken);
    }

    private static void CheckValues(OperationAnalysisContext context, IInvocationOperation call, string method, int? size)
    {
        foreach ((SyntaxNode place, IParameterSymbol parameter, string requirement, string value)
            in ValueRules.Violations(call, size, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.ValueOutOfRange, place.GetLocation(), parameter.Name, method, requirement, value));
        }
    }

    private static void SuggestKernel(OperationAnalysisContext context, IInvocationOperation call, CoveringKernels kernels)
    {
        KernelMethod? kernel = context.ContainingSymbol.ContainingType is { } caller
            ? kernels.Find(call, caller, value => ConstantLength.Of(value, context.CancellationToken), context.CancellationToken)
            : null;
        if (kernel is not null)
        {
            SyntaxNode place = call.Syntax is InvocationExpressionSyntax { Expression: var called } ? called : call.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.KernelCovers, place.GetLocation(), kernel.DisplayName, Text(kernel.Size)));
        }
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
