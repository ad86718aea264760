using System.Runtime.InteropServices;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>A native library's contender. Its timing loop is native, too.</summary>
internal sealed unsafe class NativeContender : Contender
{
    private readonly delegate* unmanaged<nint, int, void> _run;
    private readonly nint _contender;

    private NativeContender(string name, Workload workload, nint library, nint contender)
        : base(name, workload)
    {
        _run = (delegate* unmanaged<nint, int, void>)NativeLibrary.GetExport(library, "contender_run");
        _contender = contender;
    }

    /// <summary>The contender for an operation; null if the library does not have it for this size.</summary>
    public static NativeContender? Open(nint library, NativeOperation operation, Workload workload)
    {
        var name = (delegate* unmanaged<int, byte*>)NativeLibrary.GetExport(library, "contender_name");
        var open = (delegate* unmanaged<int, NativeWorkload*, nint>)NativeLibrary.GetExport(library, "contender_open");
        NativeLayers layers = NativeLayers.Of(workload);
        fixed (int* sizes = layers.Sizes)
        fixed (float* parameters = layers.Parameters)
        {
            var seen = new NativeWorkload(workload, layers, sizes, parameters);
            nint contender = open((int)operation, &seen);
            return contender == 0
                ? null
                : new NativeContender(Marshal.PtrToStringUTF8((nint)name((int)operation))!, workload, library, contender);
        }
    }

    public override void Run(int repetitions) => _run(_contender, repetitions);
}
