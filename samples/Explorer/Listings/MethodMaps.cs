using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace Explorer.Listings;

/// <summary>
/// Reads where code came from. The disassembly of the released JIT does not say it (that of a checked one would), so the runtime's own events
/// do: a child that was started with <see cref="Settings"/> writes them to a file.
/// </summary>
internal static class MethodMaps
{
    // Jit (0x10): methods and their names. JittedMethodILToNativeMap (0x20000): the maps.
    private const string Events = "Microsoft-Windows-DotNETRuntime:20010:5";

    /// <summary>The settings of a child that is to write the events.</summary>
    /// <param name="file">The file.</param>
    public static ImmutableArray<KeyValuePair<string, string>> Settings(string file) =>
    [
        new("DOTNET_EnableEventPipe", "1"),
        new("DOTNET_EventPipeConfig", Events),
        new("DOTNET_EventPipeRundown", "0"),
        new("DOTNET_EventPipeOutputPath", file),
    ];

    /// <summary>Reads the maps.</summary>
    /// <param name="file">The file that the child has written.</param>
    /// <returns>The maps, in the order in which the methods were compiled.</returns>
    public static IReadOnlyList<MethodMap> Read(string file)
    {
        Dictionary<long, IReadOnlyList<(int Native, int Il)>> entries = [];
        List<(long Id, MethodMap Map)> methods = [];
        using EventPipeEventSource source = new(file);
        source.Clr.MethodILToNativeMap += data => entries[data.MethodID] = Entries(data);
        source.Clr.MethodLoadVerbose += data => methods.Add((
            data.MethodID, new MethodMap(PlainName(data.MethodNamespace), data.MethodName, data.MethodToken, data.MethodSize, [])));
        source.Process();
        return [.. methods.Where(method => entries.ContainsKey(method.Id)).Select(method => method.Map with { Entries = entries[method.Id] })];
    }

    /// <summary>The name of a type without its type arguments.</summary>
    /// <param name="type">The name.</param>
    public static string PlainName(string type) => type.IndexOf('[') is >= 0 and int bracket ? type[..bracket] : type;

    private static (int Native, int Il)[] Entries(MethodILToNativeMapTraceData data)
    {
        (int Native, int Il)[] entries = new (int Native, int Il)[data.CountOfMapEntries];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = (data.NativeOffset(i), data.ILOffset(i));
        }

        return [.. entries.OrderBy(entry => entry.Native)];
    }
}
