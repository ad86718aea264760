using System.Collections.Generic;

namespace Explorer.Listings;

/// <summary>Where the code of a method came from, as the runtime tells debuggers.</summary>
/// <param name="Type">The full name of its type, without type arguments.</param>
/// <param name="Name">The name of the method.</param>
/// <param name="Token">The number of the method in its assembly.</param>
/// <param name="Size">The bytes of its code.</param>
/// <param name="Entries">Offsets in the code, in order, and the offsets in the intermediate language; negative where there is none.</param>
internal sealed record MethodMap(string Type, string Name, int Token, int Size, IReadOnlyList<(int Native, int Il)> Entries);
