using System.Collections.Generic;

namespace SoftmaxKernels.Benchmarks.Native;

/// <summary>A native library to compare with, and how its shim is built.</summary>
/// <param name="Name">The library.</param>
/// <param name="Packages">The Debian packages that bring it; null where the compiler brings it itself.</param>
/// <param name="Source">The shim's file.</param>
/// <param name="Header">A header that is only there when the library is; null if it has none.</param>
/// <param name="CompilerOptions">Options besides those of all shims.</param>
/// <param name="Libraries">What is linked.</param>
internal sealed record NativePeer(
    string Name,
    string? Packages,
    string Source,
    string? Header,
    IReadOnlyList<string> CompilerOptions,
    IReadOnlyList<string> Libraries)
{
    /// <summary>Contenders that count as the best native one; the name of a less accurate one starts otherwise.</summary>
    public const string Prefix = "C++: ";

    /// <summary>Whether it uses what instructions it finds, whatever it is told.</summary>
    public bool ChoosesForItself { get; init; }

    public static IReadOnlyList<NativePeer> All { get; } =
    [
        new("libmvec", null, "Templates.cpp", null, TemplateOptions($"{Prefix}template, libmvec", "C++ with 4 ULP: libmvec"), ["-lmvec"]),
        new("SLEEF", "libsleef-dev", "Templates.cpp", "sleef.h", TemplateOptions($"{Prefix}template, SLEEF u10", $"{Prefix}SLEEF u10"), ["-lsleefgnuabi"]),
        new("Eigen", "libeigen3-dev", "Eigen.cpp", "Eigen/Core", ["-I/usr/include/eigen3", NativeShapes.Definition], []),
        new("oneDNN", "libdnnl-dev", "OneDnn.cpp", "oneapi/dnnl/dnnl.hpp", [], ["-ldnnl"]),
        new("XNNPACK", "libxnnpack-dev, libpthreadpool-dev", "Xnnpack.cpp", "xnnpack.h", [], ["-lXNNPACK"]) { ChoosesForItself = true },
    ];

    private static string[] TemplateOptions(string softmax, string tanh) =>
        ["-ffast-math", $"-DSOFTMAX_NAME=\"{softmax}\"", $"-DTANH_NAME=\"{tanh}\""];
}
