using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Golden;

/// <summary>Floats as 8 hexadecimal digits, or <c>nan</c> for any NaN.</summary>
internal sealed class HexSingleConverter : JsonConverter<float>
{
    private const string NaN = "nan";

    public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString()!;
        return text == NaN
            ? float.NaN
            : BitConverter.UInt32BitsToSingle(uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options) =>
        writer.WriteStringValue(float.IsNaN(value) ? NaN : BitConverter.SingleToUInt32Bits(value).ToString("x8", CultureInfo.InvariantCulture));
}

/// <summary>Doubles as 16 hexadecimal digits.</summary>
internal sealed class HexDoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(reader.GetString()!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteStringValue(BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture));
}
