using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using SoftmaxKernels.Arithmetic;
using Xunit;

namespace SoftmaxKernels.Tests.Startup;

/// <summary>
/// Whatever a call can reach in the runtime library is optimised at once, or says that it is a part of its caller: a loop that is
/// neither runs slowly until the runtime has nothing else to do.
/// </summary>
public sealed class OptimisedAtOnceTests
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const MethodImplAttributes Optimised = MethodImplAttributes.AggressiveOptimization | MethodImplAttributes.AggressiveInlining;

    // The JIT always makes what is shorter a part of its caller.
    private const int ShortestBody = 16;

    private static readonly string[] Namespaces = [typeof(KernelArguments).Namespace!, "SoftmaxKernels.Rows"];
    private static readonly Type[] Types = [typeof(GenericKernel), typeof(GenericLayer), typeof(GenericNetwork), typeof(Sgd), typeof(Adam), typeof(AdamW)];

    // What is done once for a network, when it is made or read, and what is on the way to an exception.
    private static readonly string[] Once =
        ["PreparationRows", "LayerPreparation", "NetworkStep", "NetworkParameterFile", "NetworkArguments.RequireSizes", "NetworkArguments.RequireHeads"];

    [Fact]
    public void Everything_that_a_call_reaches()
    {
        string[] others =
        [
            .. from type in typeof(GenericKernel).Assembly.GetTypes()
               where Namespaces.Contains(type.Namespace) || Types.Contains(type)
               from method in type.GetMethods(Declared)
               where IsOfCalls(method) && (method.GetMethodImplementationFlags() & Optimised) == 0
               select $"{type.Name}.{method.Name}",
        ];

        Assert.Empty(others);
    }

    private static bool IsOfCalls(MethodInfo method)
    {
        string name = $"{method.DeclaringType!.Name}.{method.Name}";
        return method.GetMethodBody()?.GetILAsByteArray()?.Length >= ShortestBody
            && !method.IsSpecialName
            && method.GetCustomAttribute<DoesNotReturnAttribute>() is null
            && !typeof(Exception).IsAssignableFrom(method.ReturnType)
            && !method.Name.StartsWith("Prepare", StringComparison.Ordinal)
            && !name.Contains('<', StringComparison.Ordinal)
            && !Once.Any(once => name.StartsWith(once, StringComparison.Ordinal));
    }
}
