using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: Xunit.TestFramework("SoftmaxKernels.Package.Tests.Setup.PackageTestFramework", "SoftmaxKernels.Package.Tests")]

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>
/// xunit's own framework, which in addition deletes the temporary folder when all tests have run. No fixture of xunit 2 lives
/// as long without making the tests wait for each other, and the test host does not wait for what happens on its exit.
/// </summary>
/// <param name="messageSink">Where xunit sends its messages.</param>
public sealed class PackageTestFramework(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assemblyName, ISourceInformationProvider provider, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assemblyName, provider, diagnostics)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using Runner runner = new(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> testCases,
        IMessageSink diagnostics,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, testCases, diagnostics, execution, options)
    {
        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            TestFolder.Delete();
            return base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
