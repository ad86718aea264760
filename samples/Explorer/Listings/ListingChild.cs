using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Explorer.Processes;

namespace Explorer.Listings;

/// <summary>Has the JIT compile a kernel, in a process whose settings make the JIT write down what it does.</summary>
internal static class ListingChild
{
    /// <summary>The name of this job.</summary>
    public const string Job = "listing";

    /// <summary>Does it.</summary>
    /// <param name="folder">The folder with the kernel.</param>
    public static void Run(string folder)
    {
        ListingJob job = KernelFolder.ReadJob<ListingJob>(folder);
        Type type = Assembly.LoadFrom(KernelFolder.AssemblyOf(folder)).GetType(job.TypeName, throwOnError: true)!;

        // What is behind the members: kernels call it all themselves, with rows of every kind.
        type.GetMethod("Prepare", BindingFlags.Static | BindingFlags.Public, [])!.Invoke(null, null);

        // The members themselves: Prepare() may have them inlined.
        foreach (MethodInfo member in type.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(method => job.Members.Contains(method.Name)))
        {
            RuntimeHelpers.PrepareMethod(member.MethodHandle);
        }
    }
}
