using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Tests.Documentation;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>The folders of the generator use each other in one direction only.</summary>
public sealed class FolderDirectionTests
{
    private const string Project = "SoftmaxKernels.Generator";

    /// <summary>Each may use those before it. Analyzers look at features, which report with what is in Diagnostics itself.</summary>
    private static readonly string[] Order = ["Reading", "Planning", "Diagnostics", "Writing", "Features", "Diagnostics.Analyzers", string.Empty];

    private static readonly string Root = Repository.PathOf(Path.Combine("generator", Project));

    private static readonly (string Folder, CompilationUnitSyntax Code)[] Files = [.. Directory
        .GetFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(file => (Folder: Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'), Path: file))
        .Where(file => file.Folder.Split('.')[0] is not ("bin" or "obj" or "Polyfills"))
        .Select(file => (file.Folder.Trim('.'), CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), path: file.Path).GetCompilationUnitRoot()))];

    [Fact]
    public void NamespacesAreFolders()
    {
        Assert.Equal(
            [],
            Files.Where(file => Namespace(file.Code) != (file.Folder.Length == 0 ? Project : Project + "." + file.Folder)).Select(file => file.Code.SyntaxTree.FilePath));
    }

    [Fact]
    public void FoldersUseThoseBeforeThem()
    {
        (string User, string Used)[] uses = [.. Files.SelectMany(file => Uses(file.Code).Select(used => (Layer(file.Folder), Layer(used)))).Distinct().Where(use => use.Item1 != use.Item2)];

        Assert.Contains(("Features", "Writing"), uses);
        Assert.Contains(("Diagnostics.Analyzers", "Features"), uses);
        Assert.Equal([], uses.Where(use => Array.IndexOf(Order, use.User) < Array.IndexOf(Order, use.Used)));
    }

    /// <summary>The namespaces that a file uses: in its directives, and in names that begin with that of the project or of a folder.</summary>
    private static IEnumerable<string> Uses(CompilationUnitSyntax code) => code.DescendantNodes(node => node is not BaseNamespaceDeclarationSyntax)
        .Concat(code.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Members).SelectMany(member => member.DescendantNodes()))
        .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax)
        .Select(node => node.ToString())
        .Select(name => name.StartsWith(Project + ".", StringComparison.Ordinal) ? name[(Project.Length + 1)..] : name)
        .Where(name => name[0] != '.' && Order.Contains(name.Split('.')[0]));

    private static string Layer(string space) => Order
        .Where(layer => layer.Length == 0 || space == layer || space.StartsWith(layer + ".", StringComparison.Ordinal))
        .MaxBy(layer => layer.Length)!;

    private static string Namespace(CompilationUnitSyntax code) => code.Members.OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();
}
