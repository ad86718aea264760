namespace SoftmaxKernels.Tests.Checksums;

/// <summary>
/// The recorded checksums and hashes. They come from the scalar reference; this file is written by
/// <c>dotnet run -c Release --project tests/SoftmaxKernels.Golden -- write</c>, not by hand.
/// </summary>
internal static class RecordedValues
{
    public static readonly RecordedValue ExpAboveZero = new(Fused: 0x34c3b46b58914a48, Separate: 0x34d6e940cbd37076);
    public static readonly RecordedValue ExpBelowZero = new(Fused: 0x3d64768e23af130a, Separate: 0x3d9e97f3e9e25d76);
    public static readonly RecordedValue Tanh = new(Fused: 0xd20ceb2330ded344, Separate: 0xd20d93538b0efbbd);
    public static readonly RecordedValue TanhDerivative = new(Fused: 0x32d4548fc8dbf31d, Separate: 0x32c8c62f7a97c299);
    public static readonly RecordedValue SoftmaxOfRows = new(Fused: 0x3b9b43f4ffd1d105, Separate: 0x3b9b43f4fe8b7dc6);
    public static readonly RecordedValue SoftmaxWithTemperatureOfRows = new(Fused: 0x362f773ac40cc5ad, Separate: 0x362f773ac7913958);
    public static readonly RecordedValue LogSoftmaxOfRows = new(Fused: 0x2222151b6d40a19f, Separate: 0x2222151b6ee3986f);
    public static readonly RecordedValue LabelGradientOfRows = new(Fused: 0x3b519a03ebcee237, Separate: 0x3b519a03f016dd18);
    public static readonly RecordedValue TargetsGradientOfRows = new(Fused: 0xf87895b2aa4396bc, Separate: 0xf87895b08e21450e);
    public static readonly RecordedValue SoftmaxGradientOfRows = new(Fused: 0xe8367e4e5567082f, Separate: 0xe8367e4fef0705f3);
    public static readonly RecordedValue HashOfRows = new(Fused: 0xbd3aceff2764791a, Separate: 0xbd3acf416012e875);
    public static readonly RecordedValue HashOfElements = new(Fused: 0x2ba7fe3e5d84451b, Separate: 0x2ba7ef304d38297d);
}
