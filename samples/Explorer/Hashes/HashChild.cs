namespace Explorer.Hashes;

/// <summary>Stub.</summary>
internal static class HashChild
{
    public const string Job = "hash";

    public static void Run(string folder) => System.Console.WriteLine(folder);
}
