using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// Writes the files of a kernel, see <see cref="KernelFiles"/>: in that of a family the public members in the user's type, and a
/// class with their bodies.
/// </summary>
internal sealed class KernelSource
{
    private readonly KernelSpec _spec;
    private readonly KernelPlan _plan;
    private readonly Vocabulary _words;
    private readonly List<RowMethod> _methods;
    private readonly string _space;

    // Those with code of their own. An overload with pointers calls its body with spans, also where the user has replaced the public method.
    private readonly HashSet<RowMethod> _written;
    private readonly HashSet<LevelBody> _shared;

    private KernelSource(KernelSpec spec)
    {
        _spec = spec;
        _plan = KernelPlanner.Plan(spec.Options.Size, spec.Target.HasVectors);
        _words = new Vocabulary(spec.Options.Reproducible, spec.Target);
        _methods = RowMethods.For(spec.Options.Size, spec.Options.Families)
            .Where(method => !spec.Omitted.Contains(method.Signature))
            .ToList();
        _space = "SoftmaxKernels.Generated." + HintName.Identifier(KernelFiles.NameOf(spec.Type.MetadataName));
        List<RowMethod> own = _plan.Levels.IsEmpty ? [] : _methods.Where(method => !method.IsOfRuntime && !IsUnused(method)).ToList();
        _written = [.. own, .. own.Select(method => method.WithSpans).OfType<RowMethod>()];
        _shared = [.. KernelFiles.Families.SelectMany(BodiesOf).GroupBy(body => body).Where(uses => uses.Count() > 1).Select(uses => uses.Key)];
    }

    private string Profile => _spec.Options.Reproducible ? RuntimeNames.Profiles.Reproducible : RuntimeNames.Profiles.Fastest;

    private bool HasFileTypes => UserTypeFile.HasFileTypes(_spec.Target);

    /// <summary>Writes the files of a kernel.</summary>
    /// <param name="spec">What the user asked for.</param>
    /// <returns>The files, with <c>\n</c> at the end of each line.</returns>
    public static IReadOnlyList<GeneratedFile> Write(KernelSpec spec) => new KernelSource(spec).Files().ToList();

    private IEnumerable<GeneratedFile> Files()
    {
        string name = _spec.Type.MetadataName;
        yield return new GeneratedFile(KernelFiles.NameOf(name), WriteOfEveryKernel());
        foreach (MethodFamilies family in KernelFiles.Families)
        {
            List<RowMethod> methods = _methods.Where(method => method.Family == family && _written.Contains(method)).ToList();
            if (methods.Count > 0)
            {
                yield return new GeneratedFile(KernelFiles.NameOf(name, family), WriteFamily(family, methods));
            }
        }

        if (_shared.Count > 0)
        {
            yield return new GeneratedFile(KernelFiles.NameOf(name, family: null), WriteShared());
        }
    }

    private string WriteOfEveryKernel()
    {
        SourceWriter source = new();
        List<RowMethod> forwarded = _methods.Where(method => !_written.Contains(method)).ToList();
        UserTypeFile.WriteHeader(source, _spec.Type, mayNameOthers: !HasFileTypes, hasPointers: forwarded.Any(method => method.WithSpans is not null));
        UserTypeFile.WriteMembers(source, _spec.Type, () =>
        {
            if (!_spec.Omitted.Contains(RowMethods.SizeConstant))
            {
                source.Line("/// <summary>The number of classes.</summary>");
                source.Line(UserTypeFile.GeneratedCode);
                source.Line("public const int Size = " + _spec.Options.Size.ToString(CultureInfo.InvariantCulture) + ";");
            }

            if (!_spec.Omitted.Contains(RowMethods.PrepareSignature))
            {
                PrepareMethod.Write(source, [UserTypeFile.GeneratedCode, UserTypeFile.ExcludeFromCoverage], _plan.Size, _methods.Where(method => !IsUnused(method)).ToList(), leavesOut: _spec.Unused.Count > 0);
            }

            foreach (RowMethod method in forwarded)
            {
                source.Line();
                MethodDocumentation.Write(source, method, ForwardingReason(method) is { } reason ? [reason] : [], _plan.Size);
                WriteForwarded(source, method);
            }
        });
        return source.ToString();
    }

    private string WriteFamily(MethodFamilies family, List<RowMethod> methods)
    {
        SourceWriter source = new();
        UserTypeFile.WriteHeader(source, _spec.Type, mayNameOthers: !HasFileTypes || CallsShared(family), hasPointers: methods.Any(method => method.WithSpans is not null));
        UserTypeFile.WriteMembers(source, _spec.Type, () =>
        {
            bool isFirst = true;
            foreach (RowMethod method in methods)
            {
                source.Line();
                MethodDocumentation.Write(source, method, MethodDocumentation.Strategy(method, _plan, isFirst && method.WithSpans is null), _plan.Size);
                WriteMember(source, method, "global::" + _space + "." + KernelFiles.ClassOf(family));
                isFirst = false;
            }
        });
        source.Line();
        WriteClass(source, HasFileTypes ? "file" : "internal", family, () =>
        {
            KernelWriter kernel = new(source, _plan, _words, _written, _shared) { ZeroesEmptyRows = _spec.Options.ZeroesEmptyRows };
            foreach (IReadOnlyList<RowMethod> group in RowMethods.Groups.Where(group => group[0].Family == family))
            {
                MethodWriter.Write(kernel, group);
            }

            foreach (RowMethod method in RowMethods.WithPointers.Where(method => method.Family == family))
            {
                kernel.Member(method, () => PointerOverloads.Write(
                    source, method, _plan.Size, runtime: string.Empty, system: string.Empty, arguments => method.Name + "(" + arguments + ")"));
            }
        });
        return source.ToString();
    }

    private string WriteShared()
    {
        SourceWriter source = new();
        UserTypeFile.WriteHeader(source, _spec.Type, mayNameOthers: true, hasPointers: false, hasMembers: false);
        WriteClass(source, "internal", family: null, () =>
        {
            KernelWriter kernel = new(source, _plan, _words, _written, elsewhere: []);
            foreach (LevelBody body in _shared)
            {
                kernel.Bodies(body, access: "internal");
            }
        });
        return source.ToString();
    }

    private bool IsUnused(RowMethod method) => _spec.Unused.Contains(method.Name);

    /// <summary>Why a member has no code of its own, where kernels of other sizes or projects have some.</summary>
    private string? ForwardingReason(RowMethod method) => method.Reinterprets is not null ? "as with flags, by the same code"
        : method.IsOfRuntime ? null
        : "by the loops of the runtime library" + (IsUnused(method) && !_plan.Levels.IsEmpty ? ", since nothing in this project names it" : string.Empty);

    private void WriteMember(SourceWriter source, RowMethod method, string bodies)
    {
        // What does more than check and call stays out of its callers, whose share of the JIT's budget it would use up.
        WriteAttributes(source, method.IsBatch || method.HoldsBody(_plan) ? RuntimeNames.Compilation.AtOnce : RuntimeNames.Compilation.AtOnceOrInlined);
        source.Line(Declaration(method) + " =>");
        using (source.Indent())
        {
            source.Line(bodies + "." + method.Name + "(" + method.Arguments + ");");
        }
    }

    /// <summary>Writes a member that has no code of its own.</summary>
    private void WriteForwarded(SourceWriter source, RowMethod method)
    {
        // How one is compiled that nothing calls matters to nobody, and each attribute costs a build some time.
        WriteAttributes(source, IsUnused(method) ? null : RuntimeNames.Compilation.AtOnceOrInlined);
        if (method.WithSpans is null)
        {
            source.Line(Declaration(method) + " =>");
            using (source.Indent())
            {
                source.Line((method.Reinterprets is { } other ? method.Name + "(" + Reinterpreted(method, other) + ")" : Forward(method.Arguments)) + ";");
            }

            return;
        }

        using (source.Block(Declaration(method)))
        {
            PointerOverloads.Write(source, method, _plan.Size, "global::" + RuntimeNames.Namespace + ".", "global::System.", Forward);
        }

        string Forward(string arguments) => "global::" + RuntimeNames.SizedKernel.Of(Profile) + "." + method.Name
            + "(" + arguments + ", " + _plan.Size.ToString(CultureInfo.InvariantCulture)
            + (method.TakesEmptyRows && _spec.Options.ZeroesEmptyRows ? KernelWriter.EmptyRowsArgument : string.Empty) + ")";
    }

    private static string Reinterpreted(RowMethod method, RowMethod other) => string.Join(", ", method.Parameters.Zip(other.Parameters, (given, taken) =>
        given.Element == taken.Element ? given.Argument
        : "global::System.Runtime.InteropServices.MemoryMarshal.Cast<" + given.Element + ", " + taken.Element + ">(" + given.Name + ")"));

    private void WriteAttributes(SourceWriter source, string? compilation)
    {
        source.Line(UserTypeFile.GeneratedCode);
        source.Line(UserTypeFile.ExcludeFromCoverage);
        if (compilation is not null && _spec.Target.HasVectors)
        {
            source.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::" + RuntimeNames.Namespace + "." + compilation + ")]");
        }
    }

    private static string Declaration(RowMethod method) =>
        "public " + method.Modifiers + " " + method.Returns + " " + method.Name + "(" + method.ParameterList("global::System.") + ")";

    private void WriteClass(SourceWriter source, string access, MethodFamilies? family, Action writeBodies)
    {
        using (source.Block("namespace " + _space))
        {
            // Inside a namespace that holds nothing else, where no name of the user's project can come before them.
            using IDisposable usings = source.Head(text => Directives(text, family));
            string bodies = family is { } one ? "The bodies of the methods in the family " + one : "The bodies that several families of methods call";
            source.Line("/// <summary>" + bodies + ", of " + _spec.Type.MetadataName.Replace("<", "{").Replace(">", "}") + ".</summary>");
            source.Line("/// <remarks>");
            source.Line("/// Arguments are checked first, so loads and stores stay inside the spans. The widest registers of the machine do the work, a");
            source.Line("/// constant to the JIT; all widths give the same bits. What holds for each of them is explained at the widest.");
            source.Line("/// </remarks>");
            source.Line(UserTypeFile.GeneratedCode);
            source.Line(UserTypeFile.ExcludeFromCoverage);
            using (source.Block(access + " static class " + KernelFiles.ClassOf(family)))
            {
                writeBodies();
            }
        }
    }

    private IEnumerable<string> Directives(string text, MethodFamilies? family)
    {
        IEnumerable<string> directives = TypeAliases.DirectivesFor(text, (_words.Loops, RuntimeNames.RowLoops.Of(Profile)), (_words.Math, RuntimeNames.KernelMath.Of(Profile)));
        return family is { } one && CallsShared(one)
            ? directives.Append("using static global::" + _space + "." + KernelFiles.ClassOf(family: null) + ";")
            : directives;
    }

    private bool CallsShared(MethodFamilies family) => BodiesOf(family).Any(_shared.Contains);

    /// <summary>The bodies that the methods of a family need.</summary>
    private IEnumerable<LevelBody> BodiesOf(MethodFamilies family) => RowMethods.Groups
        .Where(group => group[0].Family == family)
        .SelectMany(group => MethodWriter.Rows(group, _written.Contains))
        .SelectMany(row => row.Bodies)
        .Distinct();
}
