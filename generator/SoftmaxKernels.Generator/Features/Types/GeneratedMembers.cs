using System.Collections.Generic;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>The members that are to be written into a type.</summary>
/// <param name="AllNames">All names that members of such a type can have, letter case aside.</param>
/// <param name="Constants">The names of its constants.</param>
/// <param name="Methods">Its methods: their names, and their signatures, which end in the types of the parameters.</param>
internal sealed record GeneratedMembers(
    HashSet<string> AllNames, IReadOnlyList<string> Constants, IReadOnlyList<(string Name, string Signature)> Methods);
