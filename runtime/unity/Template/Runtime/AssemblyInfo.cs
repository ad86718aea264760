using System.Reflection;

// Unity makes an assembly only where there is a script. This one has no code: the generator in the folder beside it works in
// the assemblies that refer to this one, and in no other.
[assembly: AssemblyTitle("SoftmaxKernels.Unity")]
