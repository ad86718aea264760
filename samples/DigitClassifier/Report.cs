using System;
using System.Collections.Generic;
using System.IO;

namespace DigitClassifier;

/// <summary>Trains a network and tells how it went.</summary>
internal static class Report
{
    private const int Epochs = 60;

    public static void Run(DigitSet training, DigitSet heldBack)
    {
        Console.WriteLine(
            $"{training.Count:N0} digits of {training.FeatureCount} pixels to learn from, {heldBack.Count:N0} held back; " +
            $"{HiddenLayer.Inputs} -> {HiddenLayer.Outputs} (tanh) -> {OutputLayer.Outputs} (softmax)");
        Console.WriteLine();

        FeatureScaling scaling = new(training);
        training = scaling.Apply(training);
        heldBack = scaling.Apply(heldBack);
        List<EpochResult> epochs = Train(new TrainingRun(training, heldBack, Epochs));
        Console.WriteLine();
        LearningCurve.Write(Console.Out, epochs);
        Console.WriteLine();
        WriteResult(Console.Out, epochs[^1], heldBack.Count);
        Console.WriteLine();
        WriteTimes(Console.Out, training);
    }

    private static List<EpochResult> Train(TrainingRun training)
    {
        Console.WriteLine("              learned from           held back");
        Console.WriteLine("epoch      loss   accuracy      loss   accuracy");
        List<EpochResult> epochs = [];
        for (int i = 1; i <= Epochs; i++)
        {
            ProgressBar bar = new(Console.Out, !Console.IsOutputRedirected, $"{i,5}", training.StepsPerEpoch);
            EpochResult result = training.RunEpoch(bar.Advance);
            bar.Finish(Figures(result.Learned) + Figures(result.HeldBack));
            epochs.Add(result);
        }

        return epochs;
    }

    private static string Figures(Evaluation evaluation) => $"{evaluation.Loss,10:0.0000}{evaluation.Confusion.Accuracy,9:0.0} %";

    private static void WriteResult(TextWriter output, EpochResult last, int heldBack)
    {
        output.WriteLine($"held back: {last.HeldBack.Confusion.Accuracy:0.0} % of {heldBack:N0} digits recognised; rows are digits, columns what they were taken for");
        last.HeldBack.Confusion.Write(output);
        output.WriteLine();
        output.WriteLine(
            $"final loss: {last.Learned.Loss:0.000000}, bits 0x{BitConverter.SingleToUInt32Bits(last.Learned.Loss):x8}: the same in every run, on every machine");
    }

    private static void WriteTimes(TextWriter output, DigitSet training)
    {
        StepRace race = new(training);
        double difference = race.RequireAgreement();
        (double network, double peer) = race.Run();
        output.WriteLine($"time of a training step, {Batches.Size} digits at once");
        output.WriteLine($"  generated layers, Sgd   {network,8:0.0} us");
        output.WriteLine($"  TensorPrimitives        {peer,8:0.0} us, {peer / network:0.0} times as long; its losses differ by at most {difference:0.0e+0} of theirs");
    }
}
