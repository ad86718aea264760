using System;
using System.Reflection;

namespace Explorer.Compilation;

/// <summary>The members of a compiled kernel.</summary>
internal static class KernelMembers
{
    /// <summary>A member as a delegate.</summary>
    /// <typeparam name="T">The type of the delegate, whose parameters say which overload is meant.</typeparam>
    /// <param name="kernel">The type of the kernel.</param>
    /// <param name="name">The name of the member.</param>
    /// <returns>The delegate; <see langword="null"/> if there is no such member.</returns>
    public static T? Find<T>(Type kernel, string name)
        where T : Delegate
    {
        Type[] parameters = Array.ConvertAll(typeof(T).GetMethod("Invoke")!.GetParameters(), parameter => parameter.ParameterType);
        return kernel.GetMethod(name, BindingFlags.Static | BindingFlags.Public, parameters)?.CreateDelegate<T>();
    }
}
