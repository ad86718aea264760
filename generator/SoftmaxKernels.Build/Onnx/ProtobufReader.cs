using System;
using System.Text;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>
/// Reads one message of the wire format of Protocol Buffers, field by field. Nothing is read outside of the message, and messages
/// in messages are bounded.
/// </summary>
/// <param name="bytes">The file.</param>
/// <param name="start">Where the message begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="depth">How many messages it is inside of.</param>
internal sealed class ProtobufReader(byte[] bytes, int start, int end, int depth = 0)
{
    private const int DeepestMessage = 32;
    private const int LongestVarint = 10;

    private static readonly UTF8Encoding StrictText = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private int _position = start;
    private WireType _type;

    private enum WireType
    {
        Varint = 0,
        Fixed64 = 1,
        Length = 2,
        Fixed32 = 5,
    }

    /// <summary>Gets the number of the field that <see cref="Next"/> found.</summary>
    public int Field { get; private set; }

    /// <summary>Gets a value indicating whether the field may hold several numbers side by side.</summary>
    public bool IsPacked => _type == WireType.Length;

    /// <summary>Goes to the next field, whose value must then be read or skipped.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        if (_position == end)
        {
            return false;
        }

        ulong key = Varint();
        _type = (WireType)(key & 7);
        if (key >> 3 is 0 or > 536_870_911 || _type is not (WireType.Varint or WireType.Fixed64 or WireType.Length or WireType.Fixed32))
        {
            throw Damage("a field has an impossible number or type");
        }

        Field = (int)(key >> 3);
        return true;
    }

    /// <summary>Passes over the value.</summary>
    public void Skip()
    {
        switch (_type)
        {
            case WireType.Varint:
                Varint();
                break;
            case WireType.Fixed64:
                Take(sizeof(ulong));
                break;
            case WireType.Fixed32:
                Take(sizeof(uint));
                break;
            default:
                Take(Length());
                break;
        }
    }

    /// <summary>Reads an integer.</summary>
    public long Integer()
    {
        Expect(WireType.Varint);
        return (long)Varint();
    }

    /// <summary>Reads a float.</summary>
    public float Float()
    {
        Expect(WireType.Fixed32);
        return BitConverter.ToSingle(bytes, Take(sizeof(float)));
    }

    /// <summary>Reads text.</summary>
    public string Text()
    {
        ByteRange range = Range();
        try
        {
            return StrictText.GetString(range.Bytes, range.Start, range.Length);
        }
        catch (DecoderFallbackException)
        {
            throw Damage("a name is not UTF-8");
        }
    }

    /// <summary>Reads bytes.</summary>
    public ByteRange Range()
    {
        Expect(WireType.Length);
        int length = Length();
        return new ByteRange(bytes, Take(length), length);
    }

    /// <summary>Reads the value of one fixed-size number, or of several side by side, as bytes.</summary>
    /// <param name="size">The bytes of a number.</param>
    public ByteRange FixedRange(int size)
    {
        if (_type == WireType.Length)
        {
            ByteRange range = Range();
            return range.Length % size == 0 ? range : throw Damage("packed numbers end in the middle of one");
        }

        Expect(size == sizeof(ulong) ? WireType.Fixed64 : WireType.Fixed32);
        return new ByteRange(bytes, Take(size), size);
    }

    /// <summary>Reads a message.</summary>
    public ProtobufReader Message()
    {
        if (depth == DeepestMessage)
        {
            throw Damage("messages are nested too deeply");
        }

        ByteRange range = Range();
        return new ProtobufReader(bytes, range.Start, range.Start + range.Length, depth + 1);
    }

    /// <summary>Reads the numbers of a field that are side by side, as if each were a field.</summary>
    public ProtobufReader Packed()
    {
        ByteRange range = Range();
        return new ProtobufReader(bytes, range.Start, range.Start + range.Length, depth) { _type = WireType.Varint };
    }

    /// <summary>Reads the next of packed integers.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>Whether there was one.</returns>
    public bool NextPacked(out long value)
    {
        bool any = _position < end;
        value = any ? (long)Varint() : 0L;
        return any;
    }

    private static ModelException Damage(string what) => new(ModelDiagnostics.Damaged, what);

    private void Expect(WireType type)
    {
        if (_type != type)
        {
            throw Damage("a field has the wrong type");
        }
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int i = 0; i < LongestVarint; i++)
        {
            byte next = bytes[Take(1)];
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Damage("an integer is too long");
    }

    private int Length()
    {
        ulong length = Varint();
        return length <= (ulong)(end - _position) ? (int)length : throw Damage("it ends too early");
    }

    private int Take(int length)
    {
        if (length > end - _position)
        {
            throw Damage("it ends too early");
        }

        int at = _position;
        _position += length;
        return at;
    }
}
