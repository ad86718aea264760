namespace Explorer.Timing;

/// <summary>Stub.</summary>
internal static class TimeChild
{
    public const string Job = "time";

    public static void Run(string folder) => System.Console.WriteLine(folder);
}
