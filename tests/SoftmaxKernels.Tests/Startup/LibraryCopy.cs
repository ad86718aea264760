using System;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;

namespace SoftmaxKernels.Tests.Startup;

/// <summary>
/// A copy of the library and of these tests in which nothing was compiled yet: in the process's own, other tests have had almost
/// everything compiled before.
/// </summary>
internal sealed class LibraryCopy : AssemblyLoadContext
{
    private LibraryCopy()
        : base(nameof(LibraryCopy))
    {
    }

    /// <summary>Asserts that, in a copy, a first method has something compiled and a second one nothing more.</summary>
    /// <param name="tests">The class that has both.</param>
    /// <param name="prepare">The first one: static, with the name as its only argument.</param>
    /// <param name="call">The second one, likewise.</param>
    /// <param name="name">What the two are told.</param>
    public static void AssertNothingIsCompiledLater(Type tests, string prepare, string call, string name)
    {
        Type copy = new LibraryCopy().LoadFromAssemblyPath(tests.Assembly.Location).GetType(tests.FullName!)!;
        Action<string> first = MethodOf(copy, prepare);
        Action<string> second = MethodOf(copy, call);
        using CompiledKernelMethods compiled = new();
        first(name);
        Assert.NotEmpty(compiled.Take());

        second(name);

        compiled.AssertNone();
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == typeof(GenericKernel).Assembly.GetName().Name ? LoadFromAssemblyPath(typeof(GenericKernel).Assembly.Location) : null;

    private static Action<string> MethodOf(Type type, string name) =>
        type.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic, [typeof(string)])!.CreateDelegate<Action<string>>();
}
