using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Arm64;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>
/// The kernels in code for Arm64, run by an emulator, have the bits that they have in this process. Not from the package: no
/// .NET runtime takes part.
/// </summary>
public sealed class Arm64Tests
{
    [RequiresProgramFact(["aarch64-linux-gnu-gcc qemu-aarch64"])]
    public async Task A_program_for_Arm64_agrees()
    {
        string folder = Repository.PathOf("tests/SoftmaxKernels.Arm64");
        CommandResult building = await RunAsync(folder, Command.Dotnet, "build", "-c", "Release", "-maxcpucount:1", "--disable-build-servers");
        building.Succeeded();
        CommandResult run = await RunAsync(folder, "qemu-aarch64", "bin/Release/net9.0/hashes");

        string[] lines = run.Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ulong[] actual = [.. lines.Select(line => ulong.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        ulong[] expected = new ulong[AllHashes.Count];
        AllHashes.Compute(expected);
        Assert.Equal(expected.Length, actual.Length);

        // Arm64 always fuses. Where this process does not, its Fastest has other bits, and only Reproducible can be compared.
        Assert.NotEqual(actual[..AllHashes.CountPerProfile], actual[AllHashes.CountPerProfile..]);
        int first = Reports.Fuses ? 0 : AllHashes.CountPerProfile;
        Assert.Empty(Enumerable.Range(first, AllHashes.Count - first).Where(i => expected[i] != actual[i]).Select(AllHashes.Describe));
    }

    private static Task<CommandResult> RunAsync(string folder, string program, params IReadOnlyList<string> arguments) =>
        Command.RunAsync(folder, new Dictionary<string, string>(), program, arguments);
}
