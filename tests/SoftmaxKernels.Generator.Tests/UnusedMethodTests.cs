using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;
using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Methods that nothing calls are members like the others, but have no code of their own.</summary>
public sealed class UnusedMethodTests
{
    private const string Kernel = "[SoftmaxKernels.SoftmaxKernel(Size = 10)] static partial class Digits { }";
    private const string Call = "class Game { public float Lost(float[] logits) => Digits.CrossEntropy(logits, 3); }";

    private static readonly Consumer Library = new() { CallsAll = false };

    [Fact]
    public void OneThatIsCalledHasCode() => Assert.Equal(["CrossEntropy"], FamiliesWithCode(Library, Kernel, Call));

    [Fact]
    public void NoneIsCalled() => Assert.Empty(FamiliesWithCode(Library, Kernel));

    /// <summary>A call by name, as from reflection, or an intention.</summary>
    [Theory]
    [InlineData("class Game { object? Of(System.Type type) => type.GetMethod(\"ArgMax\"); }")]
    [InlineData("// Next: ArgMax.")]
    [InlineData("class Game { delegate int Choose(System.ReadOnlySpan<float> logits); readonly Choose choose = Digits.ArgMax; }")]
    [InlineData("class Game { string Name => nameof(Digits.ArgMax); }")]
    [InlineData("class Game { int Choose(float[] logits) => Digits.@ArgMax(logits); }")]
    public void EveryMentionCounts(string mention) => Assert.Equal(["ArgMax"], FamiliesWithCode(Library, Kernel, mention));

    [Theory]
    [InlineData("class Game { int ArgMaxOfAll => MyArgMax; int MyArgMax => 0; }")]
    [InlineData("class Game { int ArgMax2; int argMax; int _ArgMax; }")]
    public void PartsOfOtherNamesDoNot(string other) => Assert.Empty(FamiliesWithCode(Library, Kernel, other));

    /// <summary>What others may call is not known here.</summary>
    [Theory]
    [InlineData("[SoftmaxKernels.SoftmaxKernel(Size = 10)] public static partial class Digits { }")]
    [InlineData("public partial class Model { protected internal partial struct Inner { [SoftmaxKernels.SoftmaxKernel(Size = 10)] public static partial class Digits { } } }")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")] [SoftmaxKernels.SoftmaxKernel(Size = 10)] static partial class Digits { }")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleToAttribute(\"Tests\")] [SoftmaxKernels.SoftmaxKernel(Size = 10)] static partial class Digits { }")]
    [InlineData("interface IChoose<T> where T : IChoose<T> { static abstract int ArgMin(); } [SoftmaxKernels.SoftmaxKernel(Size = 10)] partial struct Digits : IChoose<Digits> { public static int ArgMin() => 0; }")]
    [InlineData("[SoftmaxKernels.SoftmaxKernel(Size = 10, Methods = SoftmaxKernels.KernelMethods.All)] static partial class Digits { }")]
    public void AllThatOthersMayCallOrThatIsAskedForHasCode(string kernel) =>
        Assert.Equal(
        KernelFiles.Families.Where(family => MethodFamilies.All.HasFlag(family)).Select(family => family.ToString()), FamiliesWithCode(Library, kernel));

    /// <summary>They are never there without being asked for.</summary>
    [Fact]
    public void ActivationsHaveCode() => Assert.Equal(
        ["Tanh", "Activations"],
        FamiliesWithCode(Library, "[SoftmaxKernels.SoftmaxKernel(Size = 10, Methods = SoftmaxKernels.KernelMethods.Activations | SoftmaxKernels.KernelMethods.Tanh)] static partial class Digits { }"));

    [Theory]
    [InlineData("partial class Outer { [SoftmaxKernels.SoftmaxKernel(Size = 10)] public static partial class Digits { } }")]
    [InlineData("public partial class Outer { [SoftmaxKernels.SoftmaxKernel(Size = 10)] private static partial class Digits { } }")]
    public void TypesWithinAreNotSeen(string kernel) => Assert.Empty(FamiliesWithCode(Library, kernel));

    /// <summary>Nobody refers to a program to call its kernels.</summary>
    [Fact]
    public void PublicTypesOfProgramsAreTheirOwn() => Assert.Equal(
        ["CrossEntropy"],
        FamiliesWithCode(
            Library with { IsProgram = true },
            "System.Console.WriteLine(Digits.CrossEntropy(new float[10], 3)); [SoftmaxKernels.SoftmaxKernel(Size = 10)] public static partial class Digits { }"));

    [Fact]
    public void MembersAreTheSame()
    {
        string[] all = Members(Library with { CallsAll = true }, Kernel);

        Assert.True(all.Length > 25);
        Assert.Equal(all, Members(Library, Kernel));
    }

    [Fact]
    public void PrepareCallsThoseThatAreCalled()
    {
        string text = GeneratorHarness.Run(Library, Kernel, Call).Files[0].SourceText.ToString();
        string prepare = text[text.IndexOf("void Prepare()", StringComparison.Ordinal)..];
        prepare = prepare[..prepare.IndexOf("\n\n", StringComparison.Ordinal)];

        Assert.Contains("CrossEntropy(rows.Row, rows.Label);", prepare, StringComparison.Ordinal);
        Assert.DoesNotContain("Softmax(", prepare, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstCallWritesTwoFilesAndAnotherEditNone()
    {
        GeneratorRun run = GeneratorHarness.Start(Library, Library.Compile(Kernel, "class Game { }"));

        run = GeneratorHarness.Continue(run, Library.Compile(Kernel, "class Game { int Frames; }"));
        Assert.All(run.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));

        run = GeneratorHarness.Continue(run, Library.Compile(Kernel, "class Game { int Choose(float[] logits) => Digits.ArgMax(logits); }"));
        Assert.Equal(
            [(HintName.For("Digits"), IncrementalStepRunReason.Modified), (HintName.For("Digits", "ArgMax"), IncrementalStepRunReason.New)],
            run.Outputs(TrackingNames.Files).Select(output => (((GeneratedFile)output.Value).HintName, output.Reason)));
    }

    private static IEnumerable<string> FamiliesWithCode(Consumer consumer, params string[] sources)
    {
        GeneratorRun run = GeneratorHarness.Run(consumer, sources);
        Assert.DoesNotContain(run.Build(), diagnostic => diagnostic.Id is not ("CS0169" or "CS1591"));
        return run.Files
            .Select(file => file.HintName.Split('.'))
            .Select(parts => Array.Find(parts, part => KernelFiles.Families.Any(family => part == family.ToString())))
            .OfType<string>();
    }

    private static string[] Members(Consumer consumer, string source) =>
    [
        .. GeneratorHarness.Run(consumer, source).Output.GetTypeByMetadataName("Digits")!.GetMembers().Select(member => member.ToDisplayString()).Order(StringComparer.Ordinal),
    ];
}
