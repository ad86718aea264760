using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Reading;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

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
        Loops = reproducible ? "ReproducibleLoops" : "FastestLoops";
    }

    /// <summary>Gets the alias of the profile's building blocks.</summary>
    public string Math { get; }

    /// <summary>Gets the alias of the profile's loops over rows of any length.</summary>
    public string Loops { get; }

    /// <summary>Gets the attribute of a method that is compiled alone, and at once.</summary>
    public static string BodyAttribute => "[@MethodImpl(" + Compilation.AtOnce + ")]";

    /// <summary>Gets the attribute of what stands between a public member and its body: it becomes part of the member.</summary>
    public static string InlinedAttribute => "[@MethodImpl(MethodImplOptions.AggressiveInlining)]";

    public static string Vector(int lanes) => "Vector" + (lanes * 32);

    public static string Float(int lanes) => lanes == 1 ? "float" : Vector(lanes) + "<float>";

    public static string Int(int lanes) => lanes == 1 ? "int" : Vector(lanes) + "<int>";

    /// <summary>A scalar in every lane.</summary>
    public static Expression Broadcast(int lanes, string scalar) => lanes == 1 ? scalar : Expression.Call(Vector(lanes) + ".Create", scalar);

    /// <summary>+0 in every lane.</summary>
    public static Expression Zero(int lanes) => lanes == 1 ? "0f" : Vector(lanes) + "<float>.Zero";

    public static Expression Subtract(int lanes, Expression left, Expression right) => Round(lanes, Expression.Subtract(left, right));

    public static Expression Divide(int lanes, Expression left, Expression right) => Round(lanes, Expression.Divide(left, right));

    public static Expression Multiply(int lanes, Expression left, Expression right) => Round(lanes, Expression.Multiply(left, right));

    /// <summary>One value where two are equal, else another.</summary>
    public static Expression SelectIfEqual(int lanes, Expression left, Expression right, Expression ifEqual, Expression otherwise) => lanes == 1
        ? Expression.Choose(Expression.Equal(left, right), ifEqual, otherwise)
        : Expression.Call(Vector(lanes) + ".ConditionalSelect", Expression.Call(Vector(lanes) + ".Equals", left, right), ifEqual, otherwise);

    /// <summary>The lower half of a register.</summary>
    public static Expression Lower(int lanes, Expression register) => Of(lanes, "GetLower", register);

    /// <summary>The upper half of a register.</summary>
    public static Expression Upper(int lanes, Expression register) => Of(lanes, "GetUpper", register);

    /// <summary>
    /// A method of the platform on a register. Not as an extension of the register: that would be looked for in all that is imported,
    /// where the user's project may have one that fits better.
    /// </summary>
    public static Expression Of(int lanes, string method, params Expression[] arguments) => Expression.Call(Vector(lanes) + "." + method, arguments);

    /// <summary>An expression that loads a register.</summary>
    public Expression Load(Register register, RowInput input)
    {
        if (register.Lanes == 1)
        {
            string index = "[" + register.Offset + "]";
            return Allowed(input, input.Array + index, input.Mask + index);
        }

        switch (register.Load)
        {
            case RegisterLoad.Padded:
                return LoadTail(register, input, register.Offset);
            case RegisterLoad.Split:
                int lower = register.Lanes / 2;
                Expression tail = register.Tail == 4 ? LoadWhole(4, input, lower) : LoadTail(register, input, lower);
                return Expression.Call(
                    Vector(register.Lanes) + ".Create",
                    LoadWhole(lower, input, 0),
                    lower == 4 ? tail : Expression.Call(Lanes.Pad, tail, input.Padding));
            case RegisterLoad.Halves:
                int half = register.Lanes / 2;
                return Expression.Call(
                    Vector(register.Lanes) + ".Create",
                    LoadWhole(half, input, 0),
                    LoadWhole(half, input, input.Size - half));
            default:
                return LoadWhole(register.Lanes, input, register.Offset);
        }
    }

    /// <summary>Writes the statements that store a register.</summary>
    public void Store(SourceWriter writer, Register register, RowOutput output, Expression value)
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
                Expression whole = Declare(writer, register, output, value);
                int lower = register.Lanes / 2;
                Expression upper = lower == 4 ? Upper(register.Lanes, whole) : Lower(lower, Upper(register.Lanes, whole));
                writer.Line(StoreWhole(lower, Lower(register.Lanes, whole), At(output.Array, 0)));
                writer.Line(register.Tail == 4
                    ? StoreWhole(4, upper, At(output.Array, lower))
                    : StoreTail(register, output, upper, lower));
                break;
            case RegisterLoad.Halves:
                Expression halves = Declare(writer, register, output, value);
                int half = register.Lanes / 2;
                writer.Line(StoreWhole(half, Lower(register.Lanes, halves), At(output.Array, 0)));
                writer.Line(StoreWhole(half, Upper(register.Lanes, halves), At(output.Array, output.Size - half)));
                break;
            default:
                writer.Line(StoreWhole(register.Lanes, value, At(output.Array, register.Offset)));
                break;
        }
    }

    private Expression LoadWhole(int lanes, RowInput input, int offset) =>
        Allowed(input, Expression.Call(Vector(lanes) + ".LoadUnsafe", At(input.Array, offset)), Element(input.Mask, offset));

    private static string StoreWhole(int lanes, Expression value, string place) => Of(lanes, "StoreUnsafe", value, place) + ";";

    private static Expression LoadTail(Register register, RowInput input, int offset) =>
        input.Mask is null
            ? Expression.Call(Lanes.Load(register.Tail), Element(input.Array, offset), input.Padding)
            : Expression.Call(Lanes.Load(register.Tail), Element(input.Array, offset), Element(input.Mask, offset), input.Padding);

    /// <summary>What was loaded, but for forbidden elements.</summary>
    private static Expression Allowed(RowInput input, Expression loaded, string mask) =>
        input.Mask is null ? loaded : Expression.Call(Lanes.Allow, loaded, mask, input.Padding);

    private static string StoreTail(Register register, RowOutput output, Expression value, int offset) =>
        Expression.Call(Lanes.Store(register.Tail), value, Element(output.Array, offset)) + ";";

    private static string Element(string? array, int offset) =>
        offset == 0 ? "ref " + array : "ref Unsafe.Add(ref " + array + ", " + offset + ")";

    private static string Declare(SourceWriter writer, Register register, RowOutput output, Expression value)
    {
        string name = output.Name + register.Index;
        writer.Line(Float(register.Lanes) + " " + name + " = " + value + ";");
        return name;
    }

    /// <summary>The arguments that name an element of an array: of <c>LoadUnsafe</c> and the like.</summary>
    public string At(string array, int offset) => offset == 0
        ? "ref " + array
        : _hasNativeInt ? "ref " + array + ", " + offset : "ref Unsafe.Add(ref " + array + ", " + offset + ")";

    // Some runtimes keep scalars in wider registers; the cast rounds each operation to float on all of them.
    private static Expression Round(int lanes, Expression operation) => lanes == 1 ? Expression.Cast("float", operation) : operation;
}

/// <summary>A row that a body reads.</summary>
/// <param name="Name">The prefix of the variables that hold its registers.</param>
/// <param name="Array">The reference or span to its first element.</param>
/// <param name="Size">Its length.</param>
/// <param name="Padding">What fills lanes behind the end of a very short row, and those of forbidden elements.</param>
/// <param name="Mask">The reference or span to the first flag of those that say which elements are allowed, or <see langword="null"/>.</param>
internal sealed record RowInput(string Name, string Array, int Size, string Padding, string? Mask = null);

/// <summary>A row that a body writes.</summary>
/// <param name="Name">The prefix of the variables that hold its registers.</param>
/// <param name="Array">The reference or span to its first element.</param>
/// <param name="Size">Its length.</param>
internal sealed record RowOutput(string Name, string Array, int Size);
