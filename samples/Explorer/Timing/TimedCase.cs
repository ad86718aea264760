using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Explorer.Compilation;
using Explorer.Listings;
using Explorer.Requests;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Build.Networks;

namespace Explorer.Timing;

/// <summary>A member that can be measured: what is measured, and the kernel with a loop around this member.</summary>
/// <param name="Code">The kernel, with the loop.</param>
/// <param name="Job">What is measured.</param>
internal sealed record TimedCase(KernelCode Code, TimeJob Job)
{
    private const int MostFloatsOfBatch = 1 << 16;
    private const int FewestRowsOfBatch = 2;
    private const int MostRowsOfBatch = 64;
    private const string LoopName = "MeasuredLoop";

    // For as long as someone has the code: a member is compiled with its loop once for all that is measured of it.
    private static readonly ConditionalWeakTable<KernelCode, ConcurrentDictionary<string, TimedCase>> Cases = [];

    /// <summary>Makes the case of a member.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="member">The member; nothing for the kernel's first.</param>
    /// <exception cref="RequestException">There is no such member, or it cannot be measured.</exception>
    public static TimedCase Of(KernelCode code, string? member)
    {
        string name = Members.Require(code, member);
        return Cases.GetOrCreateValue(code).GetOrAdd(name, _ => Create(code, name));
    }

    private static TimedCase Create(KernelCode code, string name)
    {
        TimedMember timed = TimedMember.Find(code.Request, name);
        TimedLayer[] layers = [.. TimedLayer.Of(code.Request)];
        TimedLayer.RequireMeasurable(layers);
        int size = code.Request is RowRequest row ? row.Size : KernelSymbols.Constant(code, "Inputs");
        int width = code.Request is RowRequest ? size : KernelSymbols.Constant(code, "Outputs");
        int rows = timed.IsBatch ? Math.Clamp(MostFloatsOfBatch / size, FewestRowsOfBatch, MostRowsOfBatch) : 1;
        bool hasOwn = KernelSymbols.HasOwnParameters(code);
        bool isComparable = code.Request is not ModelRequest { Model.Network.Steps: var steps } || steps.All(step => step is LayerStep);
        TimeJob job = new(
            name,
            KernelRequest.Namespace + "." + LoopName,
            code.Request.FullTypeName,
            size,
            width,
            rows,
            code.Request is RowRequest || hasOwn ? 0 : KernelSymbols.Constant(code, "ParameterCount"),
            isComparable ? layers : []);
        string source = LoopSource.Of(LoopName, timed.Call(code.Request.TypeName, hasParameters: !hasOwn), PackOf(code.Request, hasOwn));
        return new TimedCase(LoopSource.AddTo(code, source), job);
    }

    // The kernel's block of parameters is made of the weights that the other contenders take, or the other way round for a trained model.
    private static string PackOf(KernelRequest request, bool hasOwn) => request switch
    {
        LayerRequest => $"{request.TypeName}.Pack(weights, biases, parameters);",
        RowRequest => string.Empty,
        _ when hasOwn => $"{request.TypeName}.Unpack(layer, {request.TypeName}.Parameters, weights, biases);",
        _ => $"{request.TypeName}.Pack(layer, weights, biases, parameters);",
    };
}
