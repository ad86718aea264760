using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Tests.Jit;

/// <summary>
/// The entry point of this assembly: has the JIT compile the bodies of some kernels, and their softmax of a row as users call it,
/// or the loops of the runtime, of rows or of layers and optimisers, which it then lists because the parent process asked it to.
/// Test hosts do not come here.
/// </summary>
internal static class JitProbe
{
    public static void Main(string[] kernels)
    {
        const BindingFlags bodies = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (Type type in typeof(JitProbe).Assembly.GetTypes().Where(type => kernels.Any(kernel => IsBodiesOf(type, kernel))))
        {
            foreach (MethodInfo method in type.GetMethods(bodies))
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }

        foreach (Type type in typeof(JitProbe).Assembly.GetTypes().Where(type => kernels.Contains(type.Name)))
        {
            RuntimeHelpers.PrepareMethod(type.GetMethod("Softmax", [typeof(ReadOnlySpan<float>), typeof(Span<float>)])!.MethodHandle);
        }

        if (kernels.Contains(nameof(GenericKernel)))
        {
            GenericKernel.Prepare();

            // Of the loops over a row these are of layers only.
            new GenericLayer(inputs: 16, outputs: 16, LayerActivation.Elu).Prepare();
        }

        if (kernels.Contains(nameof(GenericLayer)))
        {
            foreach (Type type in typeof(GenericLayer).Assembly.GetTypes().Where(HasLoopsOfLayers))
            {
                PrepareLoopsOfLayers(type.MakeGenericType(typeof(Fastest)));
            }
        }
    }

    private static bool HasLoopsOfLayers(Type type) =>
        type.IsGenericTypeDefinition
        && (type.Name.StartsWith("Products", StringComparison.Ordinal) || type.Name.StartsWith("UpdateLoops", StringComparison.Ordinal));

    private static void PrepareLoopsOfLayers(Type type)
    {
        // Of overloads the one with the most to do, since listings have names alone.
        foreach (MethodInfo method in type
            .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => JitListing.LoopsOfLayers.Contains(method.Name))
            .GroupBy(method => method.Name, (_, overloads) => overloads.MaxBy(method => method.GetParameters().Length)!))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [typeof(Fastest).TypeHandle]);
        }
    }

    // The bodies of a kernel have a namespace of their own, which is named after it.
    private static bool IsBodiesOf(Type type, string kernel) =>
        type.Namespace is { } space
        && space.StartsWith("SoftmaxKernels.Generated.", StringComparison.Ordinal)
        && space.Contains("_" + kernel + "_", StringComparison.Ordinal);
}
