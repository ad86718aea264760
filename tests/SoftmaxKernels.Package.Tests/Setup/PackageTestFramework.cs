using System;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: Xunit.TestFramework("SoftmaxKernels.Package.Tests.Setup.PackageTestFramework", "SoftmaxKernels.Package.Tests")]

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>xunit's own framework, and at the end of the run the temporary folder goes: no fixture of xunit 2 lives that long.</summary>
public sealed class PackageTestFramework : XunitTestFramework
{
    public PackageTestFramework(IMessageSink messageSink)
        : base(messageSink) => DisposalTracker.Add(new Cleaner());

    private sealed class Cleaner : IDisposable
    {
        public void Dispose() { System.IO.File.AppendAllText("/tmp/pkgexp/marker", "in\n"); TestFolder.Delete(); System.IO.File.AppendAllText("/tmp/pkgexp/marker", "out\n"); }
    }
}
