using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Writes a program that compiles, apart from what this package's analyzer may say of it.</summary>
internal sealed class ProgramWriter
{
    private const int MostFiles = 3;

    private readonly Dice _dice;
    private readonly Consumer _consumer;
    private readonly string _root;
    private readonly List<StringBuilder> _files = [];
    private int _types;

    private ProgramWriter(int seed, Consumer consumer)
    {
        _dice = new Dice(seed);
        _consumer = consumer;
        _root = string.Create(CultureInfo.InvariantCulture, $"P{seed}");
    }

    /// <summary>Writes a program.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="consumer">The project, whose language version it keeps to.</param>
    /// <returns>The program.</returns>
    public static FuzzProgram Write(int seed, Consumer consumer)
    {
        ProgramWriter writer = new(seed, consumer);
        return new FuzzProgram(seed, writer.Write());
    }

    private string[] Write()
    {
        // All programs share a compilation, so each has a namespace of its own, with others inside.
        HashSet<string> names = [];
        string space = _root;
        for (int depth = _dice.Below(3); depth > 0; depth--)
        {
            space += "." + OddNames.New(_dice, names);
        }

        int files = 1 + _dice.Below(MostFiles);
        bool forFile = Allows(LanguageVersion.CSharp10) && _dice.Chance(30);
        for (int i = 0; i < files; i++)
        {
            StringBuilder file = new("using SoftmaxKernels;\nusing Alias = SoftmaxKernels.SoftmaxKernelAttribute;\n");
            file.Append(Trivia()).Append("namespace ").Append(space).Append(forFile ? ";\n" : "\n{\n");
            _files.Add(file);
        }

        _files[0].Append(AttributeText.Constants).Append('\n');
        names.Add("Constants");
        for (int types = _dice.Chance(80) ? 1 : 2; types > 0; types--)
        {
            WriteType(names);
        }

        return [.. _files.Select(file => file.Append(forFile ? string.Empty : "}\n").ToString())];
    }

    private void WriteType(HashSet<string> namesOfNamespace)
    {
        // A type may not be named as one around it, nor as a type parameter of its own.
        HashSet<string> names = [.. namesOfNamespace];
        List<DeclarationText> chain = [];
        TypeTraits traits = _consumer.AllowUnsafe ? TypeTraits.None : TypeTraits.Safe;
        for (int depth = _dice.Chance(50) ? 0 : 1 + _dice.Below(3); depth >= 0; depth--)
        {
            DeclarationText declaration = DeclarationText.New(_dice, _consumer, isKernel: depth == 0, isNested: chain.Count > 0, names);
            chain.Add(declaration);
            traits |= declaration.Traits & (depth == 0 ? ~TypeTraits.None : TypeTraits.Generic);
        }

        namesOfNamespace.UnionWith(names);
        if (chain.Count > 1 || traits.HasFlag(TypeTraits.Generic) || !traits.HasFlag(TypeTraits.Static))
        {
            traits |= TypeTraits.NoExtensions;
        }

        string[] members = [.. MemberTemplate.Choose(_dice, _consumer, traits, chain[^1])];
        StringBuilder bases = new();
        string list = BaseText.Choose(_dice, _consumer, chain[^1], members.Length == 0, string.Create(CultureInfo.InvariantCulture, $"Base{_types++}"), bases);

        // The parts stand in any files; one has the attribute and the bases.
        int parts = _dice.Chance(70) || chain.Exists(declaration => declaration.Traits.HasFlag(TypeTraits.NotPartial)) ? 1 : 2 + _dice.Below(2);
        int first = _dice.Below(parts);
        for (int part = 0; part < parts; part++)
        {
            IEnumerable<string> own = members.Where((_, index) => index % parts == part);
            WritePart(chain, hasAttribute: part == first, list: part == first ? list : string.Empty, own);
        }

        _files[0].Append(bases);
    }

    private void WritePart(List<DeclarationText> chain, bool hasAttribute, string list, IEnumerable<string> members)
    {
        StringBuilder file = _dice.Pick<StringBuilder>([.. _files]);
        foreach (DeclarationText outer in chain.SkipLast(1))
        {
            file.Append(outer.Text(string.Empty)).Append("\n{\n");
        }

        if (hasAttribute)
        {
            file.Append(Trivia()).Append(Brackets(AttributeText.Of(_dice, _consumer))).Append(Trivia());
        }

        file.Append(chain[^1].Text(list)).Append("\n{\n");
        foreach (string member in members)
        {
            file.Append(Trivia()).Append(member).Append('\n');
        }

        file.Append(string.Concat(Enumerable.Repeat("}\n", chain.Count)));
    }

    private string Brackets(string attribute) => _dice.Below(6) switch
    {
        0 => "[global::System.Obsolete, " + attribute + "]\n",
        1 => "[" + attribute + "]\n[global::System.Serializable]\n",
        2 => "[type: " + attribute + "]\n",
        3 => "[" + attribute + ",] ",
        _ => "[" + attribute + "]\n",
    };

    private string Trivia() => _dice.Below(14) switch
    {
        0 => "/// <summary>Text with <see cref=\"Missing\"/> &amp; <b>more</b>.</summary>\n",
        1 => "// [SoftmaxKernel(Size = 3)] partial class { \n",
        2 => "/* } */ ",
        3 => "\n#pragma warning disable CS0649\n",
        4 => "\n#line 7 \"elsewhere.cs\"\n",
        5 => "\n#if NEVER\n[SoftmaxKernel\n#endif\n",
        6 => "\t\u00A0\n\n",
        7 when Allows(LanguageVersion.CSharp8) => "\n#nullable disable\n",
        _ => string.Empty,
    };

    private bool Allows(LanguageVersion version) => _consumer.Language >= version;
}
