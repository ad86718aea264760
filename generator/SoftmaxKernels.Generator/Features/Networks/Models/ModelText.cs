using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using SoftmaxKernels.Generator.Features.Layers;

namespace SoftmaxKernels.Generator.Features.Networks.Models;

/// <summary>
/// Reads the text that the build step of the package writes for a model file: a line for each step, numbers as the bits of floats. Whatever
/// else is in it is an error, since only an older or newer build step, or somebody's hand, can have written that.
/// </summary>
internal static class ModelText
{
    private const string FirstLine = "softmax-network 1";
    private const string LastLine = "end";
    private const string External = "parameters external";
    private const int DigitsOfBits = 8;

    /// <summary>Reads a text.</summary>
    /// <param name="name">The item of the project file that it was made from.</param>
    /// <param name="text">The text.</param>
    /// <returns>The model; with an error if the text is not one.</returns>
    public static NetworkModel Read(string name, SourceText text)
    {
        List<ModelStep> steps = [];
        List<string> notes = [];
        string? error = null;
        List<string> lines = [.. text.Lines.Select(line => line.ToString()).Where(line => line.Length > 0)];
        bool isExternal = lines.Contains(External);
        try
        {
            ReadLines(lines, isExternal, steps, notes);
        }
        catch (FormatException exception)
        {
            steps.Clear();
            error = exception.Message;
        }

        return new NetworkModel(name, text.GetChecksum(), isExternal, steps, notes, error);
    }

    private static void ReadLines(List<string> lines, bool isExternal, List<ModelStep> steps, List<string> notes)
    {
        Require(lines.Count > 1 && lines[0] == FirstLine && lines[lines.Count - 1] == LastLine, "it is not whole, or of another version of the package");
        for (int i = 1; i < lines.Count - 1; i++)
        {
            string[] words = lines[i].Split(' ');
            switch (words[0])
            {
                case "note":
                    notes.Add(lines[i].Substring("note".Length).Trim());
                    break;
                case "model" or "input" or "output":
                case "parameters" when lines[i] == External:
                    break;
                case "layer":
                    Require(words.Length == 6 && (words[5] == "bias" || words[5] == "nobias"), "a layer has 5 properties");
                    NetworkStep layer = new(
                        NetworkStepKind.Layer, Size(words[1]), Size(words[2]), Activation(words[3]), Slope(words[4]), words[5] == "bias");
                    Require((long)layer.Inputs * layer.Outputs <= Contract.LargestLayerWeights, "a layer has too many weights");
                    float[] weights = isExternal ? [] : Floats(Next("weights"), layer.Inputs * layer.Outputs);
                    steps.Add(new ModelStep(layer, weights, layer.HasBias && !isExternal ? Floats(Next("biases"), layer.Outputs) : []));
                    break;
                case "activation":
                    Require(words.Length is 2 or 3, "an activation has one property or two");
                    steps.Add(new ModelStep(Elementwise(NetworkStepKind.Activation, Activation(words[1]), words.Length == 3 ? Slope(words[2]) : 0f), [], []));
                    break;
                case "clip":
                    Require(words.Length == 3, "a clip has two bounds");
                    steps.Add(new ModelStep(Elementwise(NetworkStepKind.Clip), [OfBits(words[1]), OfBits(words[2])], []));
                    break;
                case "add" or "subtract" or "multiply" or "divide":
                    Require(words.Length == 3, "an operation has constants");
                    NetworkStepKind kind = (NetworkStepKind)Enum.Parse(typeof(NetworkStepKind), words[0], ignoreCase: true);
                    steps.Add(new ModelStep(Elementwise(kind), Floats(words[2], Size(words[1])), []));
                    break;
                default:
                    throw new FormatException("it has a line '" + words[0] + "', which this version of the package does not know");
            }

            string Next(string word)
            {
                i++;
                Require(lines[i].StartsWith(word + " ", StringComparison.Ordinal), "a layer has no " + word);
                return lines[i].Substring(word.Length + 1);
            }
        }

        int first = steps.FindIndex(step => step.Step.Kind == NetworkStepKind.Layer);
        Require(first >= 0, "it has no layer");
        SetWidths(steps, steps[first].Step.Inputs);
        Require(steps.Sum(step => (long)step.Step.ParameterCount) <= Contract.LargestParameterCount, "it has too many parameters");
    }

    // What stands between layers has as many numbers as the layer before has outputs, or the first layer has inputs.
    private static void SetWidths(List<ModelStep> steps, int width)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            (NetworkStep step, IReadOnlyList<float> numbers, _) = steps[i];
            if (step.Kind == NetworkStepKind.Layer)
            {
                Require(step.Inputs == width, "a layer has another number of inputs than there are before it");
                width = step.Outputs;
                continue;
            }

            bool hasConstants = step.Kind is not (NetworkStepKind.Activation or NetworkStepKind.Clip);
            Require(!hasConstants || numbers.Count == 1 || numbers.Count == width, "an operation has another number of constants than there are numbers");
            steps[i] = new ModelStep(step with { Inputs = width, Outputs = width }, numbers, []);
        }
    }

    private static NetworkStep Elementwise(NetworkStepKind kind, LayerActivation activation = LayerActivation.None, float slope = 0f) =>
        new(kind, 0, 0, activation, slope, HasBias: false);

    private static int Size(string word)
    {
        Require(int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is >= 1 and <= Contract.LargestLayerSize, "a size is out of range");
        return size;
    }

    private static LayerActivation Activation(string word)
    {
        Require(Enum.TryParse(word, ignoreCase: true, out LayerActivation activation) && word.All(char.IsLetter), "it has an activation '" + word + "', which this version of the package does not know");
        return activation;
    }

    private static float OfBits(string word)
    {
        bool isNumber = uint.TryParse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint bits);
        Require(isNumber && word.Length == DigitsOfBits, "a number has no 32 bits");
        return BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);
    }

    private static float Slope(string word)
    {
        float slope = OfBits(word);
        Require(slope is >= 0f and <= float.MaxValue, "a slope is negative or not finite");
        return slope;
    }

    private static float[] Floats(string word, int count)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(word);
        }
        catch (FormatException)
        {
            // Its message is in the language of the system.
            throw new FormatException("numbers are no base64");
        }

        Require(bytes.Length == count * sizeof(float), "there are more or fewer numbers than there are to be");
        if (!BitConverter.IsLittleEndian)
        {
            for (int i = 0; i < bytes.Length; i += sizeof(float))
            {
                Array.Reverse(bytes, i, sizeof(float));
            }
        }

        float[] floats = new float[count];
        Buffer.BlockCopy(bytes, 0, floats, 0, bytes.Length);
        return floats;
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new FormatException(otherwise);
        }
    }
}
