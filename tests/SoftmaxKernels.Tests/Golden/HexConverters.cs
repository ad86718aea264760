using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>Floats as 8 hexadecimal digits, or <c>nan</c> for any NaN.</summary>
internal sealed class HexSingleConverter : JsonConverter<float>
{
    public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString()!;
        return text == "nan"
            ? float.NaN
            : BitConverter.UInt32BitsToSingle(uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Doubles as 16 hexadecimal digits.</summary>
internal sealed class HexDoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(reader.GetString()!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => throw new NotSupportedException();
}
