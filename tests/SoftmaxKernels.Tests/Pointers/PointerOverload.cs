using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Pointers;

/// <summary>The overload with pointers of a member, found by the names of its parameters.</summary>
internal sealed class PointerOverload
{
    private const string Rows = "rows";

    private readonly KernelMethod _method;
    private readonly MethodInfo _overload;

    public PointerOverload(Type type, KernelMethod method)
    {
        _method = method;
        Parameters = method.IsBatch ? [method.Parameters[0], Rows, .. method.Parameters.Skip(1)] : method.Parameters;
        _overload = type.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(candidate =>
            candidate.Name == method.Name
            && candidate.GetParameters()[0].ParameterType.IsPointer
            && candidate.GetParameters().Select(parameter => parameter.Name).SequenceEqual(Parameters));
    }

    /// <summary>Gets the names of its parameters.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Gets the names of those that are pointers.</summary>
    public IEnumerable<string> Pointers =>
        _overload.GetParameters().Where(parameter => parameter.ParameterType.IsPointer).Select(parameter => parameter.Name!);

    /// <summary>Calls it.</summary>
    /// <param name="arguments">The arguments; a span becomes a pointer to its first element.</param>
    /// <param name="rows">The number of rows, where it takes one.</param>
    /// <param name="isNull">The pointers that are null instead.</param>
    /// <returns>What it returns.</returns>
    public unsafe Returned Call(KernelArguments arguments, int rows, params IReadOnlyCollection<string> isNull)
    {
        List<MemoryHandle> pins = [];
        try
        {
            object?[] values = [.. _overload.GetParameters().Select(Value)];
            return _overload.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, values, culture: null) switch
            {
                float loss => (Returned)loss,
                int index => (Returned)index,
                _ => default,
            };
        }
        finally
        {
            pins.ForEach(pin => pin.Dispose());
        }

        object Value(ParameterInfo parameter) => parameter.Name switch
        {
            Rows => rows,
            "label" => arguments.Label,
            "uniform" => arguments.Uniform,
            "temperature" => arguments.Temperature,
            "scale" => arguments.Scale,
            "labels" => Pin(arguments.Labels, parameter),
            "uniforms" => Pin(arguments.Uniforms, parameter),
            "targets" => Pin(arguments.Targets, parameter),
            "upstream" => Pin(arguments.Upstream, parameter),
            "destination" when _method.Output == Output.Indices => Pin(arguments.IndexDestination, parameter),
            "destination" => Pin(arguments.Destination, parameter),
            _ => Pin(arguments.Input, parameter),
        };

        object Pin<T>(Memory<T> memory, ParameterInfo parameter)
        {
            MemoryHandle pin = isNull.Contains(parameter.Name) ? default : memory.Pin();
            pins.Add(pin);
            return Pointer.Box(pin.Pointer, parameter.ParameterType);
        }
    }
}
