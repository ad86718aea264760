namespace Explorer.Hashes;

/// <summary>What a child process is to hash.</summary>
/// <param name="Kernel">The full name of the kernel's type.</param>
/// <param name="Inputs">The classes of a row, or the inputs of a layer or network.</param>
/// <param name="Outputs">The classes of a row, or the outputs of a layer or network.</param>
/// <param name="Parameters">The floats of the block of parameters; 0 for rows, and for a model that brings its own.</param>
/// <param name="Multiplications">The multiplications of a row of a layer or network; 0 for a kernel of rows.</param>
internal sealed record HashJob(string Kernel, int Inputs, int Outputs, int Parameters, long Multiplications);

/// <summary>What a child process found.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="Outputs">The number of floats that it is of.</param>
/// <param name="IsFused">Whether the processor's fused multiply-add was in use.</param>
internal sealed record HashResult(ulong Hash, long Outputs, bool IsFused);
