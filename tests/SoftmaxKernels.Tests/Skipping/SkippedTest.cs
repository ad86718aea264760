using System.IO;

namespace SoftmaxKernels.Tests.Skipping;

/// <summary>How a skipped test is listed. The console shows its name and keeps the reason to itself, so the name says it.</summary>
internal static class SkippedTest
{
    /// <summary>The name of a skipped test.</summary>
    /// <param name="file">The source file of the test, which has the name of its class.</param>
    /// <param name="method">The test.</param>
    /// <param name="reason">Why it is skipped; <see langword="null"/> if it is not.</param>
    /// <returns>The name; <see langword="null"/>, which stands for the usual one, if the test is not skipped.</returns>
    public static string? Name(string file, string method, string? reason) =>
        reason is null ? null : Path.GetFileNameWithoutExtension(file) + "." + method + ": " + reason;
}
