using System;
using System.Numerics.Tensors;

namespace DigitClassifier;

/// <summary>Trains a classifier on one set of digits, tries it on another, and reports.</summary>
internal static class Training
{
    private const int Epochs = 20;
    private const int BatchSize = 32;

    public static void Run(DigitSet training, DigitSet test)
    {
        Console.WriteLine($"{training.Count:N0} digits of {training.FeatureCount:N0} features to learn from, {test.Count:N0} held back");
        Console.WriteLine();

        FeatureScaling scaling = new(training);
        training = scaling.Apply(training);
        test = scaling.Apply(test);

        SoftmaxClassifier classifier = new(training.FeatureCount, BatchSize, LearningRateFor(training));
        EpochResult fastest = Train(classifier, training);

        Console.WriteLine();
        Console.WriteLine($"held back: {Accuracy(classifier, test):0.0} % of {test.Count:N0} digits recognised");
        Console.WriteLine(
            $"time: {fastest.Time.TotalMicroseconds / fastest.Steps:0.0} us per step of {BatchSize} digits, " +
            $"{fastest.KernelTime.TotalMicroseconds / fastest.Steps:0.0} us of it in the generated kernel");
    }

    private static EpochResult Train(SoftmaxClassifier classifier, DigitSet training)
    {
        Console.WriteLine("epoch      loss   accuracy");
        Epoch epoch = new(training, BatchSize, new Random(1));
        EpochResult? fastest = null;
        for (int i = 1; i <= Epochs; i++)
        {
            EpochResult result = epoch.Run(classifier);
            Console.WriteLine($"{i,5}{result.Loss,10:0.0000}{Accuracy(classifier, training),9:0.0} %");

            // In the first epoch the runtime still compiles; in others the machine may be busy elsewhere.
            if (fastest is null || result.Time < fastest.Time)
            {
                fastest = result;
            }
        }

        return fastest!;
    }

    // The longer the features, the steeper the loss: half of 1 + |x|^2 bounds its curvature.
    private static float LearningRateFor(DigitSet training) =>
        1f / (1f + (TensorPrimitives.SumOfSquares<float>(training.Features) / training.Count));

    private static double Accuracy(SoftmaxClassifier classifier, DigitSet digits)
    {
        int[] classes = new int[digits.Count];
        classifier.Predict(digits.Features, classes);
        int right = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            right += classes[i] == digits.Labels[i] ? 1 : 0;
        }

        return 100.0 * right / digits.Count;
    }
}
