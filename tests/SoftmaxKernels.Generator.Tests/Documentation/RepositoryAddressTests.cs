using System;
using System.IO;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The address of the repository is written in one place, so that one line changes when the repository moves.</summary>
public sealed class RepositoryAddressTests
{
    [Fact]
    public void IsWrittenInOnePlace() => Assert.Equal(
        ["Directory.Build.props"],
        Repository.TextFiles().Where(file => File.ReadAllText(Repository.PathOf(file)).Contains(Repository.Address, StringComparison.OrdinalIgnoreCase)));
}
