using System.Linq;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Expected;

/// <summary>What the consumers are held to must itself be right.</summary>
public sealed class ReportsTests
{
    [Fact]
    public void Generated_and_generic_kernels_agree_in_this_process() =>
        Assert.Equal(Reports.Lines(GenericReport.Write), Reports.Jit);

    [Fact]
    public void The_arithmetics_differ_exactly_where_the_hardware_fuses() =>
        Assert.Equal(Reports.Fuses, !Reports.Jit.SequenceEqual(Reports.Unfused));
}
