using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Reflection.Emit;
using System.Threading;

namespace SoftmaxKernels.Tests.Startup;

/// <summary>Collects the methods of kernels and of the runtime library that the JIT compiles, from the runtime's own events.</summary>
internal sealed class CompiledKernelMethods : EventListener
{
    private const EventKeywords JitKeyword = (EventKeywords)0x10;
    private const string Loaded = "MethodLoadVerbose_V2";
    private const string Marker = "AllThatWasCompiledBeforeIsKnown";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly List<string> _methods = [];
    private readonly AutoResetEvent _marked = new(initialState: false);

    /// <summary>The methods that were compiled since the last call. Events arrive late: this waits for one of its own.</summary>
    public IReadOnlyList<string> Take()
    {
        DynamicMethod marker = new(Marker, typeof(void), []);
        marker.GetILGenerator().Emit(OpCodes.Ret);
        marker.CreateDelegate<Action>()();
        if (!_marked.WaitOne(LongestWait))
        {
            throw new TimeoutException("The runtime tells of no compiled methods.");
        }

        lock (_methods)
        {
            string[] taken = [.. _methods];
            _methods.Clear();
            return taken;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _marked.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JitKeyword);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The base class announces sources from its constructor, before the fields of this one are set.
        if (_methods is null || eventData.EventName != Loaded)
        {
            return;
        }

        string type = Field(eventData, "MethodNamespace");
        string name = Field(eventData, "MethodName");
        if (name == Marker)
        {
            _marked.Set();
        }
        else if (IsOfKernels(type) && !IsOfPreparation(type, name))
        {
            lock (_methods)
            {
                _methods.Add(type + "." + name);
            }
        }
    }

    // Prepare() itself is not optimised at once: the runtime may do so in the background, later, for nobody's call.
    private static bool IsOfPreparation(string type, string name) =>
        type.StartsWith("SoftmaxKernels.Arithmetic.PreparationRows", StringComparison.Ordinal)
        || type.StartsWith("SoftmaxKernels.Arithmetic.LayerPreparation", StringComparison.Ordinal)
        || name.StartsWith("Prepare", StringComparison.Ordinal);

    private static bool IsOfKernels(string type) => new[]
    {
        "SoftmaxKernels.Arithmetic.", "SoftmaxKernels.Rows.", "SoftmaxKernels.GenericKernel", "SoftmaxKernels.GenericLayer", "SoftmaxKernels.Generated.",
        "SoftmaxKernels.Tests.Startup.Prepared", "SoftmaxKernels.Tests.Layers.Prepared",
    }.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));

    private static string Field(EventWrittenEventArgs data, string name) => (string)data.Payload![data.PayloadNames!.IndexOf(name)]!;
}
