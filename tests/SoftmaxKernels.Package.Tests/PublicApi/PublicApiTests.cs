using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.PublicApi;

/// <summary>The public API is what <c>runtime/SoftmaxKernels/PublicApi</c> lists for each framework. It never changes by accident.</summary>
public sealed class PublicApiTests
{
    private const string Folder = "runtime/SoftmaxKernels/PublicApi";

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task The_public_API_is_the_listed_one(string framework)
    {
        await PackedPackage.GetAsync();
        IReadOnlyList<string> actual = PublicApiList.Of(Path.Combine(PackedPackage.Content, "lib", framework, "SoftmaxKernels.dll"));
        string list = Repository.PathOf($"{Folder}/{framework}.txt");
        string received = Repository.PathOf($"{Folder}/{framework}.received.txt");
        string[] listed = File.Exists(list) ? await File.ReadAllLinesAsync(list) : [];
        File.Delete(received);

        string[] difference =
        [
            .. listed.Except(actual).Select(line => "- " + line)
                .Concat(actual.Except(listed).Select(line => "+ " + line))
                .OrderBy(line => line[2..], System.StringComparer.Ordinal),
        ];
        if (difference.Length > 0)
        {
            await File.WriteAllTextAsync(received, string.Join('\n', actual) + "\n");
        }

        StringBuilder message = new();
        message.Append($"The public API for {framework} is not the one in {Folder}/{framework}.txt:\n");
        message.AppendJoin('\n', difference).Append('\n');
        message.Append("If the change is meant, accept it from the root of the repository, and tell of it in CHANGELOG.md:\n");
        message.Append($"  mv {Folder}/{framework}.received.txt {Folder}/{framework}.txt\n");
        message.Append("Without '-' lines it is an addition; with them it breaks users.");
        Assert.True(difference.Length == 0, message.ToString());
    }
}
