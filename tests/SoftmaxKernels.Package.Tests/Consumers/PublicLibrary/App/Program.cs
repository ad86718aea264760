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
report.AddPairReduction("CrossEntropy", Digits.CrossEntropy);
report.AddGradient("CrossEntropyGradient", Digits.CrossEntropyGradient);
report.AddPairMap("SoftmaxGradient", Digits.SoftmaxGradient);
report.AddMapBatch("SoftmaxBatch", Digits.SoftmaxBatch);
report.AddGradientBatch("CrossEntropyGradientBatch", Digits.CrossEntropyGradientBatch);
