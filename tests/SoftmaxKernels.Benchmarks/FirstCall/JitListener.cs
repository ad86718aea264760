using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.FirstCall;

/// <summary>Collects what the JIT compiles in this process, from the runtime's own events.</summary>
internal sealed class JitListener : EventListener
{
    private const EventKeywords JitKeyword = (EventKeywords)0x10;
    private const string Started = "MethodJittingStarted_V1";
    private const string Loaded = "MethodLoadVerbose_V2";

    private readonly Dictionary<ulong, DateTime> _started = [];
    private readonly List<CompiledMethod> _compiled = [];

    /// <summary>The methods of kernels compiled between two moments. Events arrive late: wait before asking.</summary>
    public CompiledMethod[] KernelMethodsBetween(DateTime start, DateTime end)
    {
        lock (_compiled)
        {
            return _compiled.Where(method => method.BelongsToKernels && method.Finished >= start && method.Finished <= end).ToArray();
        }
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
        if (_compiled is null)
        {
            return;
        }

        switch (eventData.EventName)
        {
            case Started:
                Start(eventData);
                break;
            case Loaded:
                Finish(eventData);
                break;
        }
    }

    private void Start(EventWrittenEventArgs data)
    {
        lock (_compiled)
        {
            _started[Field<ulong>(data, "MethodID")] = data.TimeStamp;
        }
    }

    private void Finish(EventWrittenEventArgs data)
    {
        lock (_compiled)
        {
            if (_started.Remove(Field<ulong>(data, "MethodID"), out DateTime started))
            {
                _compiled.Add(new CompiledMethod(
                    Field<string>(data, "MethodNamespace"),
                    Field<string>(data, "MethodName"),
                    Field<string>(data, "MethodSignature"),
                    (int)Field<uint>(data, "MethodSize"),
                    Field<uint>(data, "MethodFlags"),
                    data.TimeStamp,
                    data.TimeStamp - started));
            }
        }
    }

    private static T Field<T>(EventWrittenEventArgs data, string name) => (T)data.Payload![data.PayloadNames!.IndexOf(name)]!;
}
