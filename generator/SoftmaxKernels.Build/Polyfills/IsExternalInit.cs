using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>netstandard2.0 lacks it; the compiler needs it for records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit
{
}
