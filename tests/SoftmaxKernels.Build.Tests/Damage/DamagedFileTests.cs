using System;
using System.Diagnostics;
using SoftmaxKernels.Build.Conversion;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Damage;

/// <summary>Whatever is in a file, the end is a network or a diagnostic, and soon.</summary>
public sealed class DamagedFileTests
{
    private const int RandomFiles = 5_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names() => ["a.onnx", "a.safetensors"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_is_good(string name) => Assert.Null(Convert(name, File(name)).Diagnostic);

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_off_anywhere(string name)
    {
        byte[] file = File(name);
        for (int length = 0; length < file.Length; length++)
        {
            ConversionResult result = Convert(name, file[..length]);
            Assert.True(result.Network is not null ^ result.Diagnostic is not null);

            // A safetensors file says how long it is. What is cut off between two fields of a model may be one that it can do without.
            Assert.True(result.Network is null || name == "a.onnx", $"{length} bytes are enough.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_byte_changed_to_each_other(string name)
    {
        byte[] file = File(name);
        Stopwatch time = Stopwatch.StartNew();
        for (int i = 0; i < file.Length; i++)
        {
            byte right = file[i];
            for (int wrong = 0; wrong < 256; wrong++)
            {
                file[i] = (byte)wrong;
                ConversionResult result = Convert(name, file);
                Assert.True(result.Network is not null ^ result.Diagnostic is not null);
            }

            file[i] = right;
        }

        Assert.True(time.Elapsed < Limit, $"It took {time.Elapsed}.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Several_bytes_changed(string name)
    {
        Random random = new(1);
        for (int i = 0; i < RandomFiles; i++)
        {
            byte[] file = File(name);
            for (int changes = random.Next(2, 8); changes > 0; changes--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            Convert(name, file);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_part_left_out_or_twice(string name)
    {
        byte[] file = File(name);
        Random random = new(2);
        for (int i = 0; i < RandomFiles; i++)
        {
            int start = random.Next(file.Length);
            int end = random.Next(start, Math.Min(file.Length, start + 40));
            Convert(name, [.. file[..start], .. file[end..]]);
            Convert(name, [.. file[..end], .. file[start..]]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_at_all(string name)
    {
        Assert.NotNull(Convert(name, []).Diagnostic);
        Assert.NotNull(Convert(name, new byte[1000]).Diagnostic);
        Random random = new(3);
        for (int i = 0; i < RandomFiles; i++)
        {
            byte[] file = new byte[random.Next(200)];
            random.NextBytes(file);
            Assert.NotNull(Convert(name, file).Diagnostic);
        }
    }

    private static byte[] File(string name) => name == "a.onnx" ? Sample.Onnx() : Sample.Safetensors();

    // An exception would fail the test: nothing is caught here.
    private static ConversionResult Convert(string name, byte[] file) =>
        ModelConverter.Convert(name, file, name == "a.onnx" ? new ModelOptions() : new ModelOptions(Sizes: "2;3;1", Hidden: "Tanh"));
}
