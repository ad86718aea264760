using Bits;
using Recognition;

BitReport report = new(Console.Out, "Reproducible", Digits.Size);
report.AddMap("Softmax", Digits.Softmax);
report.AddTempered("TemperedSoftmax", Digits.Softmax);
report.AddMap("LogSoftmax", Digits.LogSoftmax);
report.AddReduction("LogSumExp", Digits.LogSumExp);
report.AddSearch("ArgMax", Digits.ArgMax);
report.AddDraw("Sample", Digits.Sample);
report.AddMap("Tanh", Digits.Tanh);
report.AddMap("TanhDerivative", Digits.TanhDerivative);
report.AddMap("Sigmoid", Digits.Sigmoid);
report.AddMap("Silu", Digits.Silu);
report.AddPairMap("SiluGradient", Digits.SiluGradient);
report.AddMap("Relu", Digits.Relu);
report.AddPairReduction("CrossEntropy", Digits.CrossEntropy);
report.AddGradient("CrossEntropyGradient", Digits.CrossEntropyGradient);
report.AddPairMap("SoftmaxGradient", Digits.SoftmaxGradient);
report.AddMapBatch("SoftmaxBatch", Digits.SoftmaxBatch);
report.AddGradientBatch("CrossEntropyGradientBatch", Digits.CrossEntropyGradientBatch);

float[] hidden = new float[Hidden.ParameterCount];
float[] head = new float[Head.ParameterCount];
Hidden.Initialize(hidden, seed: 1);
Head.Initialize(head, seed: 1, SoftmaxKernels.LayerInitializer.HeNormal);
report.AddMap("Layer", (inputs, destination) => Hidden.Forward(hidden, inputs, destination));
report.AddGradient(
    "LayerGradient",
    (inputs, label, destination, scale) => Head.CrossEntropyGradient(head, inputs, label, new float[head.Length], destination, scale));

float[] network = new float[Network.ParameterCount];
float[] policy = new float[Choice.ParameterCount];
bool[] allowed = [true, true, true, true, false, true, true, true, true, true];
Network.Initialize(network, seed: 1);
Choice.Initialize(policy, seed: 1);
report.AddMap("Network", (inputs, destination) => Network.Forward(network, inputs, destination));
report.AddGradient(
    "NetworkGradient",
    (inputs, label, destination, scale) =>
        Choice.CrossEntropyGradient(policy, inputs, allowed, label, new float[policy.Length], destination, scale));
