using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Server;

/// <summary>What the page is answered, over HTTP.</summary>
/// <param name="server">The server.</param>
[Collection(ServerTests.Name)]
public sealed class AnswerTests(RunningServer server)
{
    [Fact]
    public async Task Code_of_a_kernel()
    {
        JsonElement code = await server.JsonAsync("api/code?kind=row&size=12");
        Assert.Contains("Size = 12", code.GetProperty("declaration").GetString(), System.StringComparison.Ordinal);
        Assert.NotEqual(0, code.GetProperty("files").GetArrayLength());
        Assert.Equal(0, code.GetProperty("diagnostics").GetArrayLength());
        Assert.NotEqual(0, code.GetProperty("plan").GetProperty("levels").GetArrayLength());
    }

    [Fact]
    public async Task A_bad_size_is_no_error_but_a_diagnostic()
    {
        JsonElement code = await server.JsonAsync("api/code?kind=row&size=0");
        Assert.Equal("SMK0003", code.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        Assert.Equal(0, code.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task A_difference()
    {
        JsonElement diff = await server.JsonAsync("api/diff?kind=row&size=12&against=" + WebUtility.UrlEncode("kind=row&size=10"));
        Assert.NotEqual(0, diff.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task Options()
    {
        JsonElement options = await server.JsonAsync("api/options");
        Assert.Contains("scalar", options.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("name").GetString()));
        Assert.Equal(16, options.GetProperty("limits").GetProperty("sliders").GetInt32());
    }

    [Fact]
    public async Task Mathematics_with_what_JSON_has_no_numbers_for()
    {
        JsonElement answer = await server.JsonAsync("api/mathematics?kind=row&size=3&logits=1,-Infinity,3&label=1");
        Assert.Equal(0f, answer.GetProperty("probabilities")[1].GetSingle());
        Assert.Equal("-Infinity", answer.GetProperty("logProbabilities")[1].GetString());
        Assert.Equal("Infinity", answer.GetProperty("loss").GetString());
    }

    [Fact]
    public async Task Errors()
    {
        JsonElement answer = await server.JsonAsync("api/errors");
        Assert.Equal(["exp", "tanh", "sigmoid"], answer.GetProperty("functions").EnumerateArray().Select(function => function.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_model_its_code_and_its_activations()
    {
        using ByteArrayContent body = new(TestModels.Policy());
        using HttpResponseMessage response = await server.Client.PostAsync("api/models?name=policy.onnx", body);
        JsonElement model = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal([6, 5, 3], model.GetProperty("sizes").EnumerateArray().Select(size => size.GetInt32()));
        string query = "kind=network&model=" + model.GetProperty("id").GetString();
        Assert.Contains("policy.onnx", (await server.JsonAsync("api/code?" + query)).GetProperty("declaration").GetString(), System.StringComparison.Ordinal);
        Assert.Equal(3, (await server.JsonAsync("api/network?" + query)).GetProperty("outputs").GetArrayLength());
    }
}
