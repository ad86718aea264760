namespace System.Runtime.CompilerServices;

/// <summary>Tells the compiler to put an instruction in place of a call. That of the core library is internal.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class IntrinsicAttribute : Attribute;
