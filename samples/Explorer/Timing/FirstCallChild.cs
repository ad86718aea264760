namespace Explorer.Timing;

/// <summary>Stub.</summary>
internal static class FirstCallChild
{
    public const string Job = "first-call";

    public static void Run(string folder) => System.Console.WriteLine(folder);
}
