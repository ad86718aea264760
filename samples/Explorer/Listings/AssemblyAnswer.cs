using System.Collections.Generic;

namespace Explorer.Listings;

/// <summary>The machine code of a member.</summary>
/// <param name="Level">The instruction-set level.</param>
/// <param name="Member">The member.</param>
/// <param name="Listings">The methods that do its work, what is called first before what it calls.</param>
/// <param name="Note">What a reader should know about them; why there are none.</param>
internal sealed record AssemblyAnswer(string Level, string Member, IReadOnlyList<Listing> Listings, string? Note);

/// <summary>The machine code of a method.</summary>
/// <param name="Method">The method, as short as it can be named.</param>
/// <param name="Bytes">The bytes of its code.</param>
/// <param name="Instructions">The number of instructions.</param>
/// <param name="Calls">The number of calls.</param>
/// <param name="Spills">The number of instructions that move a vector to or from the stack.</param>
/// <param name="Groups">The instructions, by the statements that they came from.</param>
internal sealed record Listing(string Method, int Bytes, int Instructions, int Calls, int Spills, IReadOnlyList<ListingGroup> Groups);

/// <summary>Instructions of the same statements.</summary>
/// <param name="Comment">The comments above these statements; <see langword="null"/> where there is none.</param>
/// <param name="Line">The line of the first statement in its file; <see langword="null"/> where it is not known.</param>
/// <param name="Source">The text of this line.</param>
/// <param name="Instructions">The instructions.</param>
internal sealed record ListingGroup(string? Comment, int? Line, string? Source, IReadOnlyList<ListedInstruction> Instructions);

/// <summary>An instruction.</summary>
/// <param name="Text">The instruction.</param>
/// <param name="Bytes">Its code, in hexadecimal digits.</param>
internal sealed record ListedInstruction(string Text, string Bytes);
