using System;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Asserts that a call is refused, by the right exception and for the right parameter.</summary>
internal static class Refusal
{
    public static void Of<TException>(IKernel kernel, KernelMethod method, KernelArguments arguments, string parameter, string how)
        where TException : ArgumentException
    {
        string what = $"{kernel}: {method} with {how}";
        Exception? exception = Record.Exception(() => { method.Call(kernel, arguments); });
        if (exception is null)
        {
            Assert.Fail($"{what} was not refused.");
        }

        Assert.True(exception.GetType() == typeof(TException), $"{what} should have thrown {typeof(TException).Name}, but: {exception}");
        Assert.True(((TException)exception).ParamName == parameter, $"{what} should have named {parameter}, but: {exception}");
    }
}
