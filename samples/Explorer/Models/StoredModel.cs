using SoftmaxKernels.Build.Networks;

namespace Explorer.Models;

/// <summary>A trained model that the build step's reader has accepted.</summary>
/// <param name="Id">What the address of the page calls it: the beginning of a hash of its name and bytes.</param>
/// <param name="Name">The name of its file, of letters, digits, dots, hyphens and underscores.</param>
/// <param name="Text">What the build step hands to the generator.</param>
/// <param name="Network">The network.</param>
/// <param name="IsExternal">Whether its parameters are in a file beside the assembly: they are too many for constants.</param>
internal sealed record StoredModel(string Id, string Name, string Text, Network Network, bool IsExternal);
