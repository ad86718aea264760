using System;
using Bits;
using SoftmaxKernels;

FastestBits.Write(Console.Out);
ReproducibleBits.Write(Console.Out);

// Both projects have the types that follow; this project's own are meant. What is generated must need no such pragma.
#pragma warning disable CS0436
BitReport fastest = new(Console.Out, nameof(KernelArithmetic.Fastest), Fastest10.Size);
fastest.AddMap("Softmax", Fastest10.Softmax);
fastest.AddMapBatch("SoftmaxBatch", Fastest10.SoftmaxBatch);

BitReport reproducible = new(Console.Out, nameof(KernelArithmetic.Reproducible), Reproducible10.Size);
reproducible.AddMap("Softmax", Reproducible10.Softmax);
reproducible.AddMapBatch("SoftmaxBatch", Reproducible10.SoftmaxBatch);
