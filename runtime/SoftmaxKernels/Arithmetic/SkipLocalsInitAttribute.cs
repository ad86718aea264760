#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler looks for by name: memory on the stack that a method fills itself is not cleared first.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class SkipLocalsInitAttribute : Attribute
{
}
#endif
