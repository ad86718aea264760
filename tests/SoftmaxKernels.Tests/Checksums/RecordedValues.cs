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
    public static readonly RecordedValue SigmoidAboveZero = new(Fused: 0xdaa0359c9bd19804, Separate: 0xda9dc78b9b191aa8);
    public static readonly RecordedValue SigmoidBelowZero = new(Fused: 0xe42f145e63920d44, Separate: 0xe3ffbd94d651e329);
    public static readonly RecordedValue SiluAboveZero = new(Fused: 0xdf140caccc60e85c, Separate: 0xdf113a65c54302a2);
    public static readonly RecordedValue SiluBelowZero = new(Fused: 0x41eabc34f60f91b1, Separate: 0x41bee0f09f47c095);
    public static readonly RecordedValue SiluDerivativeAboveZero = new(Fused: 0x2c787b7140e251bf, Separate: 0x2c7aeeb959cfc89e);
    public static readonly RecordedValue SiluDerivativeBelowZero = new(Fused: 0x63a666d988121c9b, Separate: 0x58c63cce216dbdb1);
    public static readonly RecordedValue SoftmaxOfRows = new(Fused: 0x3b9b43f4ffd1d340, Separate: 0x3b9b43f4fe8b7feb);
    public static readonly RecordedValue SoftmaxWithTemperatureOfRows = new(Fused: 0x362f773ac40cc777, Separate: 0x362f773ac7911e85);
    public static readonly RecordedValue LogSoftmaxOfRows = new(Fused: 0x2222151b6d40a19f, Separate: 0x2222151b6ee3986f);
    public static readonly RecordedValue LabelGradientOfRows = new(Fused: 0x3b519a03ebcee237, Separate: 0x3b519a03f016dd18);
    public static readonly RecordedValue TargetsGradientOfRows = new(Fused: 0xf87895b099c0379e, Separate: 0xf87895b08e2146b4);
    public static readonly RecordedValue SoftmaxGradientOfRows = new(Fused: 0xe8367e3645cfc0e0, Separate: 0xe8367e37df6fbf5d);
    public static readonly RecordedValue HashOfRows = new(Fused: 0xac628f89c1b5296c, Separate: 0x1ab243b112ecdedb);
    public static readonly RecordedValue HashOfElements = new(Fused: 0xd9df994640bc8bc8, Separate: 0xf90b50a60661afd2);
    public static readonly RecordedValue HashOfActivations = new(Fused: 0xf13bce0bef72b463, Separate: 0x1d952fb0f557df93);
}
