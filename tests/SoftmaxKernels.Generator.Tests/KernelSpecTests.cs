using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>What the generator reads from the user's code.</summary>
public sealed class KernelSpecTests
{
    [Fact]
    public void DefaultsAreAllMethodsAndFastest()
    {
        KernelSpec spec = Read("[SoftmaxKernel(Size = 10)] static partial class Digits { }");

        Assert.Equal(10, spec.Options.Size);
        Assert.Equal(MethodFamilies.All, spec.Options.Families);
        Assert.False(spec.Options.Reproducible);
        Assert.Empty(spec.Omitted);
    }

    [Fact]
    public void OptionsAreRead()
    {
        KernelSpec spec = Read("""
            [SoftmaxKernel(
                Methods = KernelMethods.Softmax | KernelMethods.Batch,
                Arithmetic = KernelArithmetic.Reproducible,
                Size = 1048576)]
            partial struct Digits { }
            """);

        Assert.Equal(1048576, spec.Options.Size);
        Assert.Equal(MethodFamilies.Softmax | MethodFamilies.Batch, spec.Options.Families);
        Assert.True(spec.Options.Reproducible);
    }

    [Theory]
    [InlineData("Digits.Count")]
    [InlineData("2 * Other.Half")]
    [InlineData("(int)Kind.Last + 4")]
    [InlineData("0b1010")]
    [InlineData("'\\n'")]
    [InlineData("sizeof(long) + 2")]
    public void SizeMayBeAnyConstant(string expression)
    {
        KernelSpec spec = Read($$"""
            [SoftmaxKernel(Size = {{expression}})] partial class Digits { public const int Count = 10; }
            class Other { public const int Half = 5; }
            enum Kind { Last = 6 }
            """);

        Assert.Equal(10, spec.Options.Size);
    }

    [Theory]
    [InlineData("partial class X", "partial class")]
    [InlineData("sealed partial class X", "partial class")]
    [InlineData("public abstract partial class X", "partial class")]
    [InlineData("static partial class X", "static partial class")]
    [InlineData("partial struct X", "partial struct")]
    [InlineData("readonly partial struct X", "readonly partial struct")]
    [InlineData("ref partial struct X", "ref partial struct")]
    [InlineData("readonly ref partial struct X", "readonly ref partial struct")]
    [InlineData("partial record X", "partial record")]
    [InlineData("partial record class X", "partial record")]
    [InlineData("partial record struct X", "partial record struct")]
    [InlineData("readonly partial record struct X", "readonly partial record struct")]
    public void DeclarationCanBeReopened(string declaration, string keywords)
    {
        KernelSpec spec = Read("[SoftmaxKernel(Size = 10)] " + declaration + " { }");

        Assert.Equal(new TypeDeclaration(keywords, "X", string.Empty), Assert.Single(spec.Type.Declarations));
    }

    [Fact]
    public void GlobalNamespaceIsNone()
    {
        TypeSpec type = Read("[SoftmaxKernel(Size = 10)] partial class Digits { }").Type;

        Assert.Null(type.Namespace);
        Assert.Equal("Digits", type.MetadataName);
    }

    [Fact]
    public void ContainingTypesAreTheChain()
    {
        TypeSpec type = Read("""
            namespace My.App
            {
                public static partial class Outer<TKey, @in>
                {
                    partial interface IMiddle
                    {
                        [SoftmaxKernel(Size = 10)] private partial struct Digits<U> { }
                    }
                }
            }
            """).Type;

        Assert.Equal("My.App", type.Namespace);
        Assert.Equal(
            ["static partial class Outer<TKey, @in>", "partial interface IMiddle", "partial struct Digits<U>"],
            type.Declarations.Select(declaration => declaration.Header));
        Assert.Equal("My.App.Outer`2+IMiddle+Digits`1", type.MetadataName);
    }

    [Fact]
    public void KeywordsAreEscaped()
    {
        TypeSpec type = Read("""
            namespace My.@namespace
            {
                partial class @class<@int, @where>
                {
                    [SoftmaxKernel(Size = 10)] partial class @record { }
                }
            }
            """).Type;

        Assert.Equal("My.@namespace", type.Namespace);
        Assert.Equal("partial class @class<@int, @where>", type.Declarations[0].Header);
        Assert.Equal("partial class @record", type.Declarations[1].Header);
        Assert.Equal("My.namespace.class`2+record", type.MetadataName);
    }

    [Fact]
    public void WhatMayBecomeAKeywordIsEscaped()
    {
        TypeSpec type = Read("namespace my { [SoftmaxKernel(Size = 10)] partial class @digits<@dynamic, t1, Tx> { } }").Type;

        Assert.Equal("my", type.Namespace);
        Assert.Equal("partial class @digits<@dynamic, t1, Tx>", Assert.Single(type.Declarations).Header);
    }

    [Fact]
    public void PartsOfATypeAreOneType()
    {
        GeneratorRun run = GeneratorHarness.Run(
            "partial class Digits { public int Softmax; }",
            "[SoftmaxKernels.SoftmaxKernel(Size = 10)] partial class Digits { }",
            "partial class Digits { }");

        Assert.Contains("Softmax(System.ReadOnlySpan<float>, System.Span<float>)", Assert.Single(run.Specs).Omitted);
    }

    [Fact]
    public void AttributeMayBeAnAlias()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            using Kernel = SoftmaxKernels.SoftmaxKernelAttribute;
            [Kernel(Size = 10)] partial class Digits { }
            """);

        Assert.Equal(10, Assert.Single(run.Specs).Options.Size);
    }

    [Fact]
    public void EqualCodeMakesEqualSpecs()
    {
        const string Source = """
            namespace N { partial class Outer<T> { [SoftmaxKernel(Size = 10)] partial class Digits { int Size; } } }
            """;

        Assert.Equal(Read(Source), Read(Source));
        Assert.NotEqual(Read(Source), Read(Source.Replace("10", "11", StringComparison.Ordinal)));
        Assert.NotEqual(Read(Source), Read(Source.Replace("<T>", "<U>", StringComparison.Ordinal)));
        Assert.NotEqual(Read(Source), Read(Source.Replace("int Size;", string.Empty, StringComparison.Ordinal)));
        Assert.NotEqual(Read(Source), Read(Source.Replace("(Size = 10", "(Size = 10, Methods = KernelMethods.Tanh", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, 703)]
    [InlineData(LanguageVersion.CSharp9, 900)]
    [InlineData(LanguageVersion.CSharp11, 1100)]
    public void LanguageVersionIsANumber(LanguageVersion language, int expected)
    {
        TargetCapabilities capabilities = Capabilities(new Consumer { Language = language, Nullable = false });

        Assert.Equal(expected, capabilities.LanguageVersion);
    }

    [Theory]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public void MovingLanguageVersionsAreTheNewestNumber(LanguageVersion language)
    {
        LanguageVersion newest = Enum.GetValues<LanguageVersion>().Where(version => version < LanguageVersion.LatestMajor).Max();

        Assert.Equal((int)newest, Capabilities(new Consumer { Language = language }).LanguageVersion);
    }

    [Theory]
    [InlineData(ConsumerFramework.NetStandard20, false)]
    [InlineData(ConsumerFramework.Net80, true)]
    [InlineData(ConsumerFramework.Net100, true)]
    public void VectorsDependOnTheRuntimeAssembly(ConsumerFramework framework, bool expected)
    {
        Assert.Equal(expected, Capabilities(new Consumer { Framework = framework }).HasVectors);
    }

    private static KernelSpec Read(string source) => Assert.Single(GeneratorHarness.Run("using SoftmaxKernels;\n" + source).Specs);

    private static TargetCapabilities Capabilities(Consumer consumer) =>
        Assert.Single(GeneratorHarness.Run(consumer, "[SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }").Specs).Target;
}
