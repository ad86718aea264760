namespace Explorer.Listings;

/// <summary>An instruction in a listing of the JIT.</summary>
/// <param name="Offset">The offset of its code in the method.</param>
/// <param name="Bytes">Its code, in hexadecimal digits.</param>
/// <param name="Text">The instruction.</param>
internal sealed record JitInstruction(int Offset, string Bytes, string Text);
