using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class PublicLibraryTests
{
    /// <summary>A public kernel class is part of the library's documented API: its build demands a comment on every member.</summary>
    [Fact]
    public async Task A_library_passes_its_public_kernels_on_with_their_documentation()
    {
        Consumer consumer = await Consumer.BuildAsync("PublicLibrary", "App");
        CommandResult run = await consumer.DotnetAsync("App/bin/Debug/net10.0/App.dll");
        Reports.AssertSame(Reports.Of(nameof(KernelArithmetic.Reproducible), 10), run.Succeeded());

        using StreamReader file = File.OpenText(consumer.PathOf("Recognition/bin/Debug/net8.0/Recognition.xml"));
        XElement documentation = await XElement.LoadAsync(file, LoadOptions.None, default);
        XElement softmax = documentation.Descendants("member").Single(member =>
            (string?)member.Attribute("name") == "M:Recognition.Digits.Softmax(System.ReadOnlySpan{System.Single},System.Span{System.Single})");
        Assert.NotEmpty(softmax.Element("summary")!.Value);
    }
}
