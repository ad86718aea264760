using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Tests.Jit;

/// <summary>
/// The entry point of this assembly: has the JIT compile the bodies of some kernels, and their softmax of a row as users call it,
/// or the loops of the runtime, which it then lists because the parent process asked it to. Test hosts do not come here.
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
        }
    }

    // The bodies of a kernel have a namespace of their own, which is named after it.
    private static bool IsBodiesOf(Type type, string kernel) =>
        type.Namespace is { } space
        && space.StartsWith("SoftmaxKernels.Generated.", StringComparison.Ordinal)
        && space.Contains("_" + kernel + "_", StringComparison.Ordinal);
}
