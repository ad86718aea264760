using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Documentation;
using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>The runtime assembly has every name that generated code may use, and the generator spells them in one place.</summary>
public sealed class RuntimeNamesTests
{
    private static readonly int[] Widths = [4, 8, 16];

    private static readonly Regex RuntimeName = new(
        @"\b(Lanes|KernelMath|RowMasks|RowStatistics|LabelledRows|Sampling|KernelArguments|PointerArguments|RowLoops|SizedKernel|SizedLayer|LayerShape|LayerPreparation|SizedNetwork|NetworkShape|NetworkStep|NetworkParameterFile)([.(<]|$)");

    private static readonly Assembly Runtime = new AssemblyLoadContext("Runtime")
        .LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "refs", "net10.0", "SoftmaxKernels.dll"));

    public static TheoryData<string, string> Names()
    {
        TheoryData<string, string> names = [];
        foreach ((string type, string name) in Constants().Concat(Numbered()))
        {
            names.Add(type, name);
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RuntimeHasIt(string type, string name)
    {
        foreach (Type owner in Types(type, name))
        {
            string member = name[(name.LastIndexOf('.') + 1)..];
            Assert.True(
                member == Name(owner) || owner.GetMember(member, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).Length > 0,
                $"{owner} has no {member}");
        }
    }

    /// <summary>Aliases and SMK0013 go by the lists of types.</summary>
    [Fact]
    public void ListsOfTypesHoldEachType()
    {
        IEnumerable<string> listed = RuntimeNames.AllTypes.Select(type => Find(type.Namespace, type.Name).FullName!);
        IEnumerable<string> named = Constants().Concat(Numbered()).SelectMany(pair => Types(pair.Type, pair.Name)).Select(type => type.FullName!);

        Assert.Equal(named.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("KernelMethods", typeof(MethodFamilies))]
    [InlineData("LayerMethods", typeof(LayerFamilies))]
    [InlineData("LayerActivation", typeof(LayerActivation))]
    [InlineData("ParameterSource", typeof(ParameterSource))]
    public void EnumerationsAreThoseOfTheRuntime(string name, Type ofGenerator)
    {
        Type ofRuntime = Runtime.GetType("SoftmaxKernels." + name, throwOnError: true)!;

        Assert.Equal(Values(ofRuntime), Values(ofGenerator));

        static IEnumerable<(string Name, int Value)> Values(Type type) => type.GetEnumNames().Select(value => (value, (int)Enum.Parse(type, value))).Order();
    }

    [Fact]
    public void OtherFilesOfTheGeneratorSpellNone()
    {
        string project = Repository.PathOf(Path.Combine("generator", "SoftmaxKernels.Generator"));
        ILookup<bool, string> names = new[] { "Features", "Writing" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(project, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Literals(file).Where(text => RuntimeName.IsMatch(text)).Select(text => (File: Path.GetFileName(file), Text: text)))
            .ToLookup(found => found.File == "RuntimeNames.cs", found => found.File + ": " + found.Text);

        Assert.NotEmpty(names[true]);
        Assert.Empty(names[false]);
    }

    private static IEnumerable<string> Literals(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        .Select(token => token.ValueText);

    private static IEnumerable<(string Type, string Name)> Constants() => typeof(RuntimeNames)
        .GetNestedTypes()
        .SelectMany(type => type.GetFields().Select(field => (type.Name, (string)field.GetRawConstantValue()!)));

    private static IEnumerable<(string Type, string Name)> Numbered() =>
    [
        .. Enumerable.Range(1, 3).SelectMany(count => new[] { RuntimeNames.Lanes.Load(count), RuntimeNames.Lanes.Store(count) })
            .Concat(Enumerable.Range(2, 2).SelectMany(size => new[] { RuntimeNames.Lanes.LoadAllColumns(size), RuntimeNames.Lanes.StoreAllColumns(size) }))
            .Select(name => (nameof(RuntimeNames.Lanes), name)),
        .. RowMethods.All.Where(method => !method.IsBatch && !method.IsOfRuntime).Select(method => (nameof(RuntimeNames.RowLoops), method.Name)).Distinct(),
        .. RowMethods.All.Select(method => (nameof(RuntimeNames.SizedKernel), method.Name)).Distinct(),
        .. LayerMethods.All.Select(method => (nameof(RuntimeNames.SizedLayer), method.Name)).Distinct(),
        .. NetworkMethods.All.Select(method => (nameof(RuntimeNames.SizedNetwork), method.Name)).Distinct(),
        .. Enum.GetNames<NetworkStepKind>().Select(kind => (nameof(RuntimeNames.NetworkStep), kind)),
    ];

    private static IEnumerable<Type> Types(string type, string name) => type switch
    {
        nameof(RuntimeNames.LabelledRows) => Widths.Select(lanes => Find(RuntimeNames.Namespace, RuntimeNames.LabelledRows.Type(lanes))),
        nameof(RuntimeNames.KernelMath) or nameof(RuntimeNames.RowLoops) or nameof(RuntimeNames.SizedKernel) or nameof(RuntimeNames.SizedLayer)
            or nameof(RuntimeNames.SizedNetwork) => [Find(RuntimeNames.Namespace, type + "`1")],
        nameof(RuntimeNames.Profiles) => [Find(RuntimeNames.Namespace, name)],
        nameof(RuntimeNames.BinaryCrossEntropyOptions) or nameof(RuntimeNames.CrossEntropyOptions) or nameof(RuntimeNames.EmptyRows) or nameof(RuntimeNames.KernelRandom) or nameof(RuntimeNames.LayerActivation) or nameof(RuntimeNames.LayerInitializer)
            or nameof(RuntimeNames.SamplerOptions) => [Find(RuntimeNames.MainNamespace, type)],
        _ => [Find(RuntimeNames.Namespace, type)],
    };

    private static Type Find(string space, string name) => Runtime.GetType(space + "." + name, throwOnError: true)!;

    private static string Name(Type type) => type.Name.Split('`')[0];
}
