using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>How operations are spelled for a register of some lanes, in the consumer's version of C#.</summary>
internal sealed class Vocabulary
{
    private readonly bool _hasNativeInt;

    /// <summary>Initializes a new instance of the <see cref="Vocabulary"/> class.</summary>
    /// <param name="reproducible">Whether the arithmetic is <c>Reproducible</c> rather than <c>Fastest</c>.</param>
    /// <param name="capabilities">What the consumer's compilation offers.</param>
    public Vocabulary(bool reproducible, TargetCapabilities capabilities)
    {
        _hasNativeInt = capabilities.LanguageVersion >= 900;
        Math = reproducible ? "ReproducibleMath" : "FastestMath";
        Profile = reproducible ? "KernelArithmetic.Reproducible" : "KernelArithmetic.Fastest";
    }

    /// <summary>Gets the alias of the profile's building blocks.</summary>
    public string Math { get; }

    /// <summary>Gets the profile as an argument of the runtime's methods.</summary>
    public string Profile { get; }

    /// <summary>Gets the type of a loop variable.</summary>
    public string IndexType => _hasNativeInt ? "nuint" : "int";

    public static string Vector(int lanes) => "Vector" + (lanes * 32);

    public static string Float(int lanes) => lanes == 1 ? "float" : Vector(lanes) + "<float>";

    public static string Int(int lanes) => lanes == 1 ? "int" : Vector(lanes) + "<int>";

    /// <summary>A scalar in every lane.</summary>
    public static string Broadcast(int lanes, string scalar) => lanes == 1 ? scalar : Vector(lanes) + ".Create(" + scalar + ")";

    /// <summary>+0 in every lane.</summary>
    public static string Zero(int lanes) => lanes == 1 ? "0f" : Vector(lanes) + "<float>.Zero";

    public static string Add(int lanes, string left, string right) => Round(lanes, left + " + " + right);

    public static string Subtract(int lanes, string left, string right) => Round(lanes, left + " - " + right);

    public static string Multiply(int lanes, string left, string right) => Round(lanes, left + " * " + right);

    /// <summary>One value where two are equal, else another.</summary>
    public static string SelectIfEqual(int lanes, string left, string right, string ifEqual, string otherwise) => lanes == 1
        ? left + " == " + right + " ? " + ifEqual + " : " + otherwise
        : Vector(lanes) + ".ConditionalSelect(" + Vector(lanes) + ".Equals(" + left + ", " + right + "), " + ifEqual + ", " + otherwise + ")";

    /// <summary>An expression that loads a register.</summary>
    public string Load(Register register, RowInput input)
    {
        if (register.Lanes == 1)
        {
            return input.Array + "[" + register.Offset + "]";
        }

        switch (register.Load)
        {
            case RegisterLoad.Padded:
                return LoadTail(register, input, register.Offset);
            case RegisterLoad.Split:
                int lower = register.Lanes / 2;
                string tail = register.Tail == 4 ? Vector(4) + ".LoadUnsafe(" + At(input.Array, lower) + ")" : LoadTail(register, input, lower);
                return Vector(register.Lanes) + ".Create(" + Vector(lower) + ".LoadUnsafe(" + At(input.Array, 0) + "), "
                    + (lower == 4 ? tail : "Lanes.Pad(" + tail + ", " + input.Padding + ")") + ")";
            case RegisterLoad.Halves:
                string half = Vector(register.Lanes / 2) + ".LoadUnsafe";
                return Vector(register.Lanes) + ".Create(" + half + "(" + At(input.Array, 0) + "), "
                    + half + "(" + At(input.Array, input.Size - (register.Lanes / 2)) + "))";
            default:
                return Vector(register.Lanes) + ".LoadUnsafe(" + At(input.Array, register) + ")";
        }
    }

    /// <summary>Writes the statements that store a register.</summary>
    public void Store(SourceWriter writer, Register register, RowOutput output, string value)
    {
        if (register.Lanes == 1)
        {
            writer.Line(output.Array + "[" + register.Offset + "] = " + value + ";");
            return;
        }

        switch (register.Load)
        {
            case RegisterLoad.Padded:
                writer.Line(StoreTail(register, output, value, register.Offset));
                break;
            case RegisterLoad.Split:
                string whole = Declare(writer, register, output, value);
                int lower = register.Lanes / 2;
                string upper = whole + ".GetUpper()" + (lower == 4 ? string.Empty : ".GetLower()");
                writer.Line(whole + ".GetLower().StoreUnsafe(" + At(output.Array, 0) + ");");
                writer.Line(register.Tail == 4
                    ? upper + ".StoreUnsafe(" + At(output.Array, lower) + ");"
                    : StoreTail(register, output, upper, lower));
                break;
            case RegisterLoad.Halves:
                string name = Declare(writer, register, output, value);
                writer.Line(name + ".GetLower().StoreUnsafe(" + At(output.Array, 0) + ");");
                writer.Line(name + ".GetUpper().StoreUnsafe(" + At(output.Array, output.Size - (register.Lanes / 2)) + ");");
                break;
            default:
                string operand = IsSimple(value) ? value : "(" + value + ")";
                writer.Line(operand + ".StoreUnsafe(" + At(output.Array, register) + ");");
                break;
        }
    }

    private static string LoadTail(Register register, RowInput input, int offset) =>
        "Lanes.Load" + register.Tail + "(" + Element(input.Array, offset) + ", " + input.Padding + ")";

    private static string StoreTail(Register register, RowOutput output, string value, int offset) =>
        "Lanes.Store" + register.Tail + "(" + value + ", " + Element(output.Array, offset) + ");";

    private static string Element(string array, int offset) =>
        offset == 0 ? "ref " + array : "ref Unsafe.Add(ref " + array + ", " + offset + ")";

    private static string Declare(SourceWriter writer, Register register, RowOutput output, string value)
    {
        string name = output.Name + register.Index;
        writer.Line(Float(register.Lanes) + " " + name + " = " + value + ";");
        return name;
    }

    /// <summary>The arguments that name an element of an array: of <c>LoadUnsafe</c> and the like.</summary>
    public string At(string array, int offset) => offset == 0
        ? "ref " + array
        : _hasNativeInt ? "ref " + array + ", " + offset : "ref Unsafe.Add(ref " + array + ", " + offset + ")";

    private string At(string array, Register register)
    {
        if (!register.InLoop)
        {
            return At(array, register.Offset);
        }

        string index = register.Offset == 0 ? "i" : "i + " + register.Offset;
        return _hasNativeInt ? "ref " + array + ", " + index : "ref Unsafe.Add(ref " + array + ", " + index + ")";
    }

    // A variable or a call needs no parentheses to have a member accessed, an operator does.
    private static bool IsSimple(string value)
    {
        int open = value.IndexOf('(');
        int depth = 0;
        for (int i = 0; i < value.Length; i++)
        {
            depth += value[i] == '(' ? 1 : value[i] == ')' ? -1 : 0;
            if (depth == 0 && (value[i] == ' ' || (i > open && open >= 0 && i < value.Length - 1)))
            {
                return false;
            }
        }

        return open != 0;
    }

    // Some runtimes keep scalars in wider registers; the cast rounds each operation to float on all of them.
    private static string Round(int lanes, string operation) => lanes == 1 ? "(float)(" + operation + ")" : operation;
}

/// <summary>A row that a body reads.</summary>
/// <param name="Name">The prefix of the variables that hold its registers.</param>
/// <param name="Array">The reference or span to its first element.</param>
/// <param name="Size">Its length.</param>
/// <param name="Padding">What fills lanes behind the end of a very short row.</param>
internal sealed record RowInput(string Name, string Array, int Size, string Padding);

/// <summary>A row that a body writes.</summary>
/// <param name="Name">The prefix of the variables that hold its registers.</param>
/// <param name="Array">The reference or span to its first element.</param>
/// <param name="Size">Its length.</param>
internal sealed record RowOutput(string Name, string Array, int Size);
