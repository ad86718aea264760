using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Processes;
using Explorer.Static;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Server;

/// <summary>What child processes find: machine code, times and bits.</summary>
/// <param name="server">The server.</param>
[Collection(ServerTests.Name)]
public sealed class ChildAnswerTests(RunningServer server)
{
    public static TheoryData<string> Levels() =>
        [.. HardwareLevel.All.Where(level => level is { WhyNot: null, Name: not "scalar" }).Select(level => level.Name)];

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task Assembly_is_that_of_the_level_under_the_comments_of_the_code(string level)
    {
        JsonNode answer = await GetAsync($"api/assembly?size=20&methods=Softmax&member=Softmax&level={level}");
        JsonNode body = answer["listings"]!.AsArray().Single(listing => (string)listing!["method"]! == "Softmax" + level)!;
        JsonNode[] groups = [.. body["groups"]!.AsArray().OfType<JsonNode>()];
        string[] instructions = [.. groups.SelectMany(group => group["instructions"]!.AsArray()).Select(instruction => (string)instruction!["text"]!)];
        Assert.Equal((int)body["instructions"]!, instructions.Length);
        Assert.Equal((int)body["bytes"]!, groups.SelectMany(group => group["instructions"]!.AsArray()).Sum(instruction => ((string)instruction!["bytes"]!).Length / 2));
        Assert.Contains(instructions, instruction => instruction.StartsWith("vdivps", StringComparison.Ordinal));
        Assert.Equal(level == "512", instructions.Any(instruction => instruction.Contains("zmm", StringComparison.Ordinal)));
        Assert.Contains(groups, group => ((string?)group["comment"])?.Contains("The exponent of the maximum", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_member_that_is_not_there_is_refused()
    {
        MissingAnswerException exception = await Assert.ThrowsAsync<MissingAnswerException>(() => GetAsync("api/assembly?size=3&member=Nothing"));
        Assert.StartsWith("400 ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Softmax", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>At every level, with and without fused multiply-add, where the arithmetic promises it.</summary>
    [Theory]
    [InlineData("size=10", 1)]
    [InlineData("size=10&arithmetic=Reproducible", 0)]
    [InlineData("kind=layer&inputs=24&outputs=8&activation=Sigmoid", 1)]
    public async Task Bits_are_the_same(string query, int others)
    {
        JsonNode answer = await GetAsync("api/hashes?" + query, AnswerForm.Hashes);
        string[] hashes = [.. answer["hashes"]!.AsArray().Where(hash => hash!["hash"] is not null).Select(hash => (string)hash!["hash"]!)];
        Assert.True((bool)answer["areEqual"]!);
        Assert.Equal(HardwareLevel.All.Count(level => level.WhyNot is null), hashes.Length);

        // Without vectors nothing is fused, which is seen in the bits of Fastest.
        Assert.Equal(others, hashes.Distinct().Count() - (hashes.Length > others ? 1 : 0));
        Assert.All(answer["hashes"]!.AsArray(), hash => Assert.True(hash!["hash"] is null || (long)hash["outputs"]! >= 1_000_000));
    }

    [Fact]
    public async Task Times_are_of_the_kernel_and_of_what_others_do()
    {
        JsonNode last = await GetAsync("api/time?size=10&member=Softmax&rounds=3", AnswerForm.LastEvent);
        Assert.Equal(3, (int)last["round"]!);
        JsonNode[] contenders = [.. last["contenders"]!.AsArray().OfType<JsonNode>()];
        Assert.Equal(["SoftmaxKernels", "TensorPrimitives", "plain loop"], contenders.Select(contender => (string)contender["name"]!));
        Assert.All(contenders, contender => Assert.True(
            0.0 < (double)contender["low"]! && (double)contender["low"]! <= (double)contender["median"]! && (double)contender["median"]! <= (double)contender["high"]!));
    }

    [Theory]
    [InlineData("24-16-4", 2)]
    [InlineData("24-4", 1)]
    public async Task Times_of_layers_are_of_the_kernel_alone(string sizes, int layers)
    {
        JsonArray answer = (await GetAsync("api/layers?kind=network&sizes=" + sizes, AnswerForm.AllEvents)).AsArray();
        Assert.Equal(Enumerable.Range(0, layers), answer.Select(layer => (int)layer!["index"]!));
        Assert.All(answer, layer => Assert.True((double)layer!["contenders"]!.AsArray().Single()!["median"]! > 0.0));
    }

    [Fact]
    public async Task A_first_call_waits_for_what_Prepare_compiles()
    {
        JsonNode kernel = (await GetAsync("api/first-call?size=10&methods=Softmax&member=Softmax"))["contenders"]![0]!;
        Assert.True((double)kernel["first"]! > (double)kernel["firstPrepared"]!);
    }

    private async Task<JsonNode> GetAsync(string address, AnswerForm form = AnswerForm.Json)
    {
        using AnswerClient client = new(server.Address);
        return await client.GetAsync(new StaticAnswer(string.Empty, address, form), CancellationToken.None);
    }
}
