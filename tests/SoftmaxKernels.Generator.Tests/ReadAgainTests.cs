using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>An argument of the attribute may name a constant that a generated member hides. Analyzers go by what the generator has read.</summary>
public sealed class ReadAgainTests
{
    private const string InOuterType = """
        using SoftmaxKernels;
        static partial class Outer { private const int Size = 5; [SoftmaxKernel(Size = Size * 2)] public static partial class Digits { } }
        """;

    private const string InBaseClass = """
        using SoftmaxKernels;
        class Base { public const int Size = 5; }
        static class Outer { }
        [SoftmaxKernel(Size = Size * 2)] partial class Digits : Base { }
        """;

    private const string InUserPart = """
        using SoftmaxKernels;
        [SoftmaxKernel(Size = Size * 2)] partial class Digits { private const int {|SMK0005:Size|} = 5; }
        """;

    [Theory]
    [InlineData(InOuterType, "using static Outer; ")]
    [InlineData(InBaseClass, "")]
    [InlineData(InUserPart, "")]
    public async Task CallsAreMeasuredByTheGeneratorsSize(string kernel, string directive)
    {
        string[] sources =
        [
            kernel,
            directive + """
            class C
            {
                void M(float[] unknown)
                {
                    Digits.ArgMax(new float[10]);
                    Digits.ArgMax({|SMK0008:new float[20]|});
                    {|SMK0009:SoftmaxKernels.GenericKernel.ArgMax|}(new float[10]);
                    SoftmaxKernels.GenericKernel.ArgMax(new float[20]);
                }
            }
            """,
        ];

        await AnalyzerHarness.VerifyAsync(sources);
        Assert.Equal(10, Assert.Single(GeneratorHarness.Run([.. sources.Select(source => MarkedSource.Parse(source).Text)]).Specs).Options.Size);
    }

    /// <summary>Read again, it would be too large.</summary>
    [Theory]
    [InlineData("static partial class Outer { private const int Size = 1024; [SoftmaxKernel(Size = Size * 1024, Methods = KernelMethods.ArgMax)] public static partial class Digits { } }")]
    [InlineData("class Base { public const int Size = 1024; } [SoftmaxKernel(Size = Size * 1024, Methods = KernelMethods.ArgMax)] partial class Digits : Base { }")]
    [InlineData("static partial class Outer { private const int Size = 3; [SoftmaxKernel(Size = 6 - Size, Methods = KernelMethods.ArgMax)] public static partial class Digits { } }")]
    public async Task GoodSizeStaysGood(string kernel)
    {
        string source = "using SoftmaxKernels; " + kernel;

        await AnalyzerHarness.VerifyAsync(source);
        Assert.Empty(GeneratorHarness.Run(source).Build());
    }

    /// <summary>The attribute in the assembly has the other number for good.</summary>
    [Fact]
    public async Task KernelsOfAReferencedProjectSayTheirSize()
    {
        CSharpCompilation library = GeneratorHarness
            .Run("public class Base { public const int Size = 5; } [SoftmaxKernels.SoftmaxKernel(Size = Size * 2)] public partial class Digits : Base { }").Output
            .WithAssemblyName("Library");
        using System.IO.MemoryStream assembly = new();
        Assert.True(library.Emit(assembly).Success);
        MarkedSource source = MarkedSource.Parse("class C { int M() => Digits.ArgMax({|SMK0008:new float[20]|}) + Digits.ArgMax(new float[10]); }");
        CSharpCompilation application = new Consumer().Compile(source.Text).AddReferences(MetadataReference.CreateFromImage(assembly.ToArray()));

        IReadOnlyList<Diagnostic> diagnostics = await AnalyzerHarness.AnalyzeAsync(application);

        Assert.Equal(source.Marks, diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
    }
}
