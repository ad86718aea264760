namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>The hyperparameters of all contenders.</summary>
internal static class Settings
{
    public const float LearningRate = 1e-3f;
    public const float Momentum = 0.9f;
    public const double Beta1 = 0.9;
    public const double Beta2 = 0.999;
    public const float Epsilon = 1e-8f;
}
