using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Build.Tests.Damage;

/// <summary>
/// Graphs of random operators on random values, most of them nonsense. None may end in an exception, and what is converted must agree
/// with ONNX Runtime, if that takes it.
/// </summary>
/// <param name="output">Takes how many were converted.</param>
public sealed class RandomGraphTests(ITestOutputHelper output)
{
    private const int Graphs = 8_000;

    private static readonly string[] Operators =
    [
        "Gemm", "Gemm", "MatMul", "MatMul", "Add", "Sub", "Mul", "Div", "Neg", "Sqrt", "Reciprocal", "Clip", "Tanh", "Relu", "Elu", "Sigmoid",
        "LeakyRelu", "Softmax", "Identity", "Dropout", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Expand", "Transpose", "Concat", "Cast",
        "Shape", "Size", "Gather", "Slice", "ConstantOfShape", "Equal", "Where", "Exp", "ArgMax", "Split", "Split", "Max", "Min", "PRelu", "BatchNormalization",
    ];

    private static readonly string[] Observations = ["x", "x", "x", "five", "open", "four"];

    private static readonly (string, object)[] Attributes =
    [
        ("axis", 0L), ("axis", 1L), ("axis", -1L), ("transB", 1L), ("alpha", 0.5f), ("to", 1L), ("to", 7L), ("axes", new[] { 0L }), ("axes", new[] { 1L }),
        ("starts", new[] { 0L }), ("ends", new[] { 1L }), ("perm", new[] { 1L, 0L }), ("value", OnnxEncoder.Tensor("v", [1], 2f)), ("value", OnnxEncoder.Tensor("v", [1], 3L)),
        ("start", 1L), ("end", -1L), ("allowzero", 1L), ("split", new[] { 1L, 3L }), ("num_outputs", 2L),
    ];

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(17)]
    public void Random_graphs(long opset)
    {
        int converted = 0;
        int compared = 0;
        for (int seed = 0; seed < Graphs; seed++)
        {
            byte[] model = Graph(opset, new Random(seed)).ToArray();
            try
            {
                ConversionResult result = ModelConverter.Convert("a.onnx", model, new ModelOptions());
                if (result.Network is null)
                {
                    continue;
                }

                converted++;
                Agreement.Check("a.onnx", model);
                compared++;
            }
            catch (OnnxRuntimeException)
            {
                // It has rules of its own for what could be computed.
            }
            catch (Exception exception)
            {
                Assert.Fail($"version {opset}, seed {seed}: {exception}");
            }
        }

        output.WriteLine($"{converted} of {Graphs} graphs were converted, {compared} compared.");
        Assert.True(compared > Graphs / 75, $"Only {compared} graphs could be compared.");
    }

    // ONNX Runtime refuses what an operator does not have.
    private static bool HasAttribute(string operation, string attribute, long opset) => (operation, attribute) switch
    {
        ("Softmax" or "Flatten" or "Concat" or "Gather" or "ArgMax" or "Split", "axis") => true,
        ("Split", "split") => opset < 13,
        ("Split", "num_outputs") => opset >= 18,
        ("Gemm", "transB" or "alpha") or ("LeakyRelu" or "Elu", "alpha") => true,
        ("Cast", "to") or ("Transpose", "perm") or ("ConstantOfShape", "value") => true,
        ("Squeeze" or "Unsqueeze", "axes") => opset < 13,
        ("Slice", "starts" or "ends" or "axes") => opset < 10,
        ("Shape", "start" or "end") => opset >= 15,
        ("Reshape", "allowzero") => opset >= 14,
        _ => false,
    };

    private static OnnxEncoder Graph(long opset, Random random)
    {
        OnnxEncoder model = new OnnxEncoder(opset)
            .Input("x", -1, 4).Input("z", -1, 2, 2).Input("one", 1, 4).Input("five", 5, 4).Input("open", -1).Input("four", 4)
            .Random("w", 4, 4).Random("v", 4, 3).Random("b", 4).Random("r", 1, 4).Floats("s", [], 2f).Floats("e", [0]).Floats("c", [1], 3f).Floats("p", [4], 0.5f, 1f, 2f, 3f)
            .Integers("i0", 0).Integers("i1", 1).Integers("m1", -1).Integers("i4", -1, 4).Integers("i22", -1, 2, 2).Integers("empty")
            .Integers("large", long.MinValue, long.MaxValue).Constant(OnnxEncoder.Tensor("k", [], 1L)).Integers("zeros", 0, 0).Integers("i13", 1, 3);
        string observation = Observations[random.Next(Observations.Length)];
        List<string> rows = [observation, observation, observation, "z", "one"];
        string[] constants = ["w", "w", "v", "b", "r", "s", "e", "c", "i0", "i1", "m1", "i4", "i22", "empty", "large", "k", "zeros", "p", "i13"];
        int nodes = random.Next(1, 8);
        for (int i = 0; i < nodes; i++)
        {
            string operation = Operators[random.Next(Operators.Length)];
            string[] inputs = [.. Enumerable.Range(0, random.Next(1, 5)).Select(input =>
                random.Next(input == 0 ? 8 : 3) > 0 == (input == 0) ? rows[random.Next(2) == 0 ? rows.Count - 1 : random.Next(rows.Count)]
                : random.Next(12) == 0 ? "-"
                : constants[random.Next(constants.Length)])];
            (string, object)[] attributes = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Attributes[random.Next(Attributes.Length)]).DistinctBy(attribute => attribute.Item1)
                .Where(attribute => random.Next(200) == 0 || HasAttribute(operation, attribute.Item1, opset))];
            int count = operation switch
            {
                "Tanh" or "Relu" or "Elu" or "Sigmoid" or "LeakyRelu" or "Softmax" or "Identity" or "Flatten" or "Shape" or "Size" or "Neg" => 1,
                "Split" => opset < 13 ? 1 : Math.Min(2, inputs.Length),
                "MatMul" or "Max" or "Min" or "PRelu" or "Add" or "Sub" or "Mul" or "Div" or "Reshape" or "Expand" or "Equal" => Math.Min(2, inputs.Length),
                "Unsqueeze" or "Squeeze" when opset < 13 => 1,
                "Cast" or "Transpose" or "ConstantOfShape" or "LeakyRelu" => 1,
                "Slice" when opset < 10 => 1,
                "Clip" when opset < 11 => 1,
                "Gather" => Math.Min(2, inputs.Length),
                "Gemm" or "Where" => Math.Min(3, inputs.Length),
                _ => inputs.Length,
            };
            string joined = operation switch
            {
                "BatchNormalization" => inputs[0] + " p b b p",

                // ONNX Runtime does not survive one that is left out.
                "Max" or "Min" => string.Join(' ', inputs[..count]).Replace('-', 'c'),
                _ => string.Join(' ', inputs[..count]),
            };
            model.Node(operation, joined, operation == "Split" ? $"n{i} m{i}" : $"n{i}", attributes);
            rows.Add($"n{i}");
            if (operation == "Split")
            {
                rows.Add($"m{i}");
            }
        }

        string last = $"n{nodes - 1}";
        return random.Next(2) == 0 ? model.Output(last) : model.Layer(last, "y", 4, 2).Output("y");
    }
}
