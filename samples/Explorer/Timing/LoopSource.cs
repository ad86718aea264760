using System.Text;
using Explorer.Compilation;
using Explorer.Requests;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Explorer.Timing;

/// <summary>A loop around a member of a kernel, compiled with the kernel: the JIT sees the call that a project would have.</summary>
internal static class LoopSource
{
    /// <summary>The name of the loop's method.</summary>
    public const string Run = nameof(Run);

    /// <summary>The name of the method that packs or unpacks the parameters of a layer.</summary>
    public const string Pack = nameof(Pack);

    /// <summary>The text.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="call">What is in the loop.</param>
    /// <param name="pack">How parameters are packed or unpacked; empty if there are none.</param>
    public static string Of(string type, string call, string pack) => $$"""
        using System;

        namespace {{KernelRequest.Namespace}};

        public static class {{type}}
        {
            public static void {{Run}}(
                int repetitions,
                ReadOnlySpan<float> parameters,
                ReadOnlySpan<float> input,
                ReadOnlySpan<float> probabilities,
                ReadOnlySpan<int> labels,
                Span<float> output,
                Span<int> classes)
            {
                for (; repetitions > 0; repetitions--)
                {
                    {{call}};
                }
            }

            public static void {{Pack}}(int layer, Span<float> weights, Span<float> biases, Span<float> parameters)
            {
                {{pack}}
            }
        }
        """;

    /// <summary>Adds a text to a kernel's project.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="source">The text.</param>
    public static KernelCode AddTo(KernelCode code, string source) => code with
    {
        Project = code.Project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), UserProject.ParseOptions, "Loop.cs")),
    };
}
