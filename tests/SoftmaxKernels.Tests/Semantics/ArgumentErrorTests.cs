using System;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Every argument that a member refuses: the type of the exception, the parameter it names, and nothing written.</summary>
public sealed class ArgumentErrorTests
{
    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_row_of_another_length(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.IsBatch)
        {
            return;
        }

        Refuses<ArgumentException>(kernel, method, method.Parameters[0], arguments => arguments.Input = Memory<float>.Empty);

        // GenericKernel takes the number of classes from the length of this row, so only an empty one is wrong.
        if (source == KernelSource.Generated)
        {
            Refuses<ArgumentException>(kernel, method, method.Parameters[0], arguments => arguments.Input = arguments.Input[1..]);
            Refuses<ArgumentException>(kernel, method, method.Parameters[0], arguments => arguments.Input = new float[size + 1]);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_ragged_batch(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.IsBatch && size > 1)
        {
            Refuses<ArgumentException>(kernel, method, method.Parameters[0], arguments => arguments.Input = arguments.Input[1..]);
            Refuses<ArgumentException>(kernel, method, method.Parameters[0], arguments => arguments.Input = new float[arguments.Input.Length + 1]);
            Refuses<ArgumentException>(kernel, method, method.Parameters[0], arguments => arguments.Input = new float[1]);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_second_input_of_another_length(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.Has("targets"))
        {
            Refuses<ArgumentException>(kernel, method, "targets", arguments => arguments.Targets = arguments.Targets[1..]);
            Refuses<ArgumentException>(kernel, method, "targets", arguments => arguments.Targets = new float[arguments.Targets.Length + 1]);
        }

        if (method.Has("upstream"))
        {
            Refuses<ArgumentException>(kernel, method, "upstream", arguments => arguments.Upstream = arguments.Upstream[1..]);
            Refuses<ArgumentException>(kernel, method, "upstream", arguments => arguments.Upstream = new float[arguments.Upstream.Length + 1]);
        }

        if (method.Has("labels"))
        {
            Refuses<ArgumentException>(kernel, method, "labels", arguments => arguments.Labels = arguments.Labels[1..]);
            Refuses<ArgumentException>(kernel, method, "labels", arguments => arguments.Labels = new int[arguments.Labels.Length + 1]);
        }

        if (method.Has("uniforms"))
        {
            Refuses<ArgumentException>(kernel, method, "uniforms", arguments => arguments.Uniforms = arguments.Uniforms[1..]);
            Refuses<ArgumentException>(kernel, method, "uniforms", arguments => arguments.Uniforms = new double[arguments.Uniforms.Length + 1]);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_destination_that_is_too_short(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        if (method.Output == Output.Indices)
        {
            Refuses<ArgumentException>(kernel, method, "destination", arguments => arguments.IndexDestination = arguments.IndexDestination[..(KernelCases.Rows - 1)]);
            Refuses<ArgumentException>(kernel, method, "destination", arguments => arguments.IndexDestination = Memory<int>.Empty);
        }
        else if (method.Output != Output.None)
        {
            Refuses<ArgumentException>(kernel, method, "destination", arguments => arguments.Destination = arguments.Destination[..^(KernelCases.TailLength + 1)]);
            Refuses<ArgumentException>(kernel, method, "destination", arguments => arguments.Destination = Memory<float>.Empty);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_label_that_is_no_class(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        foreach (int label in new[] { -1, size, int.MinValue, int.MaxValue })
        {
            if (method.Has("label"))
            {
                Refuses<ArgumentOutOfRangeException>(kernel, method, "label", arguments => arguments.Label = label);
            }

            if (method.Has("labels"))
            {
                // The last one, so that an implementation which checks on the way has written the other rows by then.
                Refuses<ArgumentOutOfRangeException>(kernel, method, "labels", arguments => arguments.Labels.Span[^1] = label);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_uniform_outside_its_interval(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        foreach (double uniform in new[] { -double.Epsilon, 1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            if (method.Has("uniform"))
            {
                Refuses<ArgumentOutOfRangeException>(kernel, method, "uniform", arguments => arguments.Uniform = uniform);
            }

            if (method.Has("uniforms"))
            {
                Refuses<ArgumentOutOfRangeException>(kernel, method, "uniforms", arguments => arguments.Uniforms.Span[^1] = uniform);
            }
        }
    });

    /// <summary>In a batch the message names the first row whose label is wrong, beside its value.</summary>
    [Theory]
    [InlineData(0, 12, "labels[0] is 12; a label must be a class index, 0 to 9.")]
    [InlineData(17, -1, "labels[17] is -1; a label must be a class index, 0 to 9.")]
    [InlineData(17, 10, "labels[17] is 10; a label must be a class index, 0 to 9.")]
    public void A_label_of_a_batch_is_named(int row, int label, string message)
    {
        float[] logits = new float[20 * 10];
        int[] labels = new int[20];
        labels[row] = label;
        labels[^1] = int.MaxValue;

        Check(() => GenericKernel.CrossEntropyBatch(logits, labels, 10));
        Check(() => GenericKernel.CrossEntropyGradientBatch(logits, labels, 10, new float[200]));
        Check(() => Fastest10.CrossEntropyBatch(logits, labels));
        Check(() => Fastest10.CrossEntropyGradientBatch(logits, labels, new float[200], 1f));

        void Check(Action call)
        {
            ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>("labels", call);
            Assert.Equal(label, exception.ActualValue);
            Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 1.0, "uniforms[0] is 1; a uniform number must be in [0, 1).")]
    [InlineData(17, -0.5, "uniforms[17] is -0.5; a uniform number must be in [0, 1).")]
    [InlineData(17, double.NaN, "uniforms[17] is NaN; a uniform number must be in [0, 1).")]
    public void A_uniform_of_a_batch_is_named(int row, double uniform, string message)
    {
        float[] logits = new float[20 * 10];
        double[] uniforms = new double[20];
        uniforms[row] = uniform;
        uniforms[^1] = 2.0;

        Check(() => GenericKernel.SampleBatch(logits, uniforms, 10, new int[20]));
        Check(() => Fastest10.SampleBatch(logits, uniforms, new int[20]));
        Check(() => Fastest10.SampleBatch(logits, 0.5f, uniforms, new int[20]));

        void Check(Action call)
        {
            ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>("uniforms", call);
            Assert.Equal(uniform, exception.ActualValue);
            Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_temperature_below_zero_or_NaN(KernelSource source, int size) => KernelCases.ForEachMethod(source, size, (kernel, method) =>
    {
        foreach (float temperature in new[] { -1f, -float.Epsilon, float.NegativeInfinity, float.NaN })
        {
            if (method.Has("temperature"))
            {
                Refuses<ArgumentOutOfRangeException>(kernel, method, "temperature", arguments => arguments.Temperature = temperature);
            }
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_number_of_classes_below_1(int size)
    {
        IKernel kernel = new RuntimeKernel(size, KernelArithmetic.Fastest);
        foreach (KernelMethod method in KernelMethod.All)
        {
            if (method.IsBatch)
            {
                Refuses<ArgumentOutOfRangeException>(kernel, method, "size", KernelCases.Valid(method, 1));
            }
        }
    }

    [Fact]
    public void An_unknown_arithmetic()
    {
        IKernel kernel = new RuntimeKernel(3, (KernelArithmetic)2);
        foreach (KernelMethod method in KernelMethod.All)
        {
            // The maximum is the same in every arithmetic.
            if (!method.Name.StartsWith("ArgMax", StringComparison.Ordinal))
            {
                Refuses<ArgumentOutOfRangeException>(kernel, method, "arithmetic", KernelCases.Valid(method, 3));
            }
        }
    }

    [Fact]
    public void A_Jacobian_that_no_span_can_hold()
    {
        const int LargestSize = 46340;
        IKernel kernel = new RuntimeKernel(LargestSize + 1, KernelArithmetic.Fastest);
        KernelMethod method = KernelMethod.Get("SoftmaxJacobian(probabilities, destination)");
        KernelArguments arguments = KernelCases.Valid(method, 1);
        arguments.Input = new float[LargestSize + 1];

        Refuses<ArgumentException>(kernel, method, "probabilities", arguments);
    }

    private static void Refuses<TException>(IKernel kernel, KernelMethod method, string parameter, Action<KernelArguments> spoil)
        where TException : ArgumentException
    {
        KernelArguments arguments = KernelCases.Valid(method, kernel.Size);
        spoil(arguments);
        Refuses<TException>(kernel, method, parameter, arguments);
    }

    private static void Refuses<TException>(IKernel kernel, KernelMethod method, string parameter, KernelArguments arguments)
        where TException : ArgumentException
    {
        Refusal.Of<TException>(kernel, method, arguments, parameter, $"a wrong {parameter}");

        string what = $"{kernel}: {method}";
        Assert.True(arguments.Destination.Span.IndexOfAnyExcept(KernelCases.Sentinel) < 0, $"{what} has written before it refused {parameter}.");
        Assert.True(arguments.IndexDestination.Span.IndexOfAnyExcept((int)KernelCases.Sentinel) < 0, $"{what} has written before it refused {parameter}.");
    }
}
