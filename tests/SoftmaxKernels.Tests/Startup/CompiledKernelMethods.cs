using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Reflection.Emit;
using System.Threading;
using Xunit;

namespace SoftmaxKernels.Tests.Startup;

/// <summary>Collects the methods of kernels and of the runtime library that the JIT compiles, from the runtime's own events.</summary>
internal sealed class CompiledKernelMethods : EventListener
{
    private const EventKeywords JitKeyword = (EventKeywords)0x10;
    private const string Loaded = "MethodLoadVerbose_V2";
    private const string Marker = "AllThatWasCompiledBeforeIsKnown";

    // In the flags of a method: how it was compiled.
    private const int TierShift = 7;
    private const int TierMask = 7;
    private const uint OptimizedTier1 = 4;
    private const uint InstrumentedTier = 6;
    private const uint InstrumentedTierOptimized = 7;

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

    /// <summary>Asserts that none was compiled since the last call, or names them.</summary>
    public void AssertNone()
    {
        IReadOnlyList<string> methods = Take();
        Assert.True(methods.Count == 0, string.Join('\n', methods));
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

        string type = (string)Field(eventData, "MethodNamespace");
        string name = (string)Field(eventData, "MethodName");
        if (name == Marker)
        {
            _marked.Set();
        }
        else if (IsOfKernels(type) && !IsOfPreparation(type, name) && IsForACall((uint)Field(eventData, "MethodFlags")))
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

    // What has run often and is not optimised at once is compiled again in the background, optimised or to be measured first. No call
    // waits for it.
    private static bool IsForACall(uint flags) => ((flags >> TierShift) & TierMask) is not (OptimizedTier1 or InstrumentedTier or InstrumentedTierOptimized);

    private static bool IsOfKernels(string type) => new[]
    {
        "SoftmaxKernels.Arithmetic.", "SoftmaxKernels.Rows.", "SoftmaxKernels.GenericKernel", "SoftmaxKernels.GenericLayer", "SoftmaxKernels.GenericNetwork", "SoftmaxKernels.Generated.",
        "SoftmaxKernels.Tests.Startup.Prepared", "SoftmaxKernels.Tests.Layers.Prepared", "SoftmaxKernels.Tests.Networks.Prepared",
    }.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));

    private static object Field(EventWrittenEventArgs data, string name) => data.Payload![data.PayloadNames!.IndexOf(name)]!;
}
