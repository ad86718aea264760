using System.Collections.Generic;
using System.Globalization;
using System.Text;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Safetensors;

/// <summary>Reads the JSON of a header: objects, lists, text and integers, nested a few levels at most.</summary>
/// <param name="text">The JSON.</param>
internal sealed class JsonReader(string text)
{
    private const int DeepestValue = 8;
    private const int MostValues = 1_000_000;

    private int _position;
    private int _values;

    /// <summary>Reads the one value that the text is.</summary>
    /// <returns>A <see cref="Dictionary{TKey, TValue}"/>, a <see cref="List{T}"/>, a string, a long, or <see langword="null"/>.</returns>
    public object? Read()
    {
        object? value = Value(0);
        SkipBlanks();
        return _position == text.Length ? value : throw Damage("there is more after its end");
    }

    private static ModelException Damage(string why) => new(ModelDiagnostics.Damaged, "in its header, " + why);

    private object? Value(int depth)
    {
        if (depth > DeepestValue || ++_values > MostValues)
        {
            throw Damage("there are too many values in values");
        }

        SkipBlanks();
        return Peek() switch
        {
            '{' => Object(depth),
            '[' => List(depth),
            '"' => String(),
            '-' or (>= '0' and <= '9') => Integer(),
            't' => Word("true", 1L),
            'f' => Word("false", 0L),
            'n' => Word("null", null),
            _ => throw Damage("a value is missing"),
        };
    }

    private Dictionary<string, object?> Object(int depth)
    {
        Dictionary<string, object?> members = [];
        Expect('{');
        for (bool more = !TryTake('}'); more; more = TakeSeparator('}'))
        {
            SkipBlanks();
            string name = String();
            SkipBlanks();
            Expect(':');
            object? value = Value(depth + 1);
            if (members.ContainsKey(name))
            {
                throw Damage($"the name '{name}' is there twice");
            }

            members.Add(name, value);
        }

        return members;
    }

    private List<object?> List(int depth)
    {
        List<object?> values = [];
        Expect('[');
        for (bool more = !TryTake(']'); more; more = TakeSeparator(']'))
        {
            values.Add(Value(depth + 1));
        }

        return values;
    }

    private string String()
    {
        Expect('"');
        StringBuilder value = new();
        while (true)
        {
            char next = Take();
            switch (next)
            {
                case '"': return value.ToString();
                case '\\': value.Append(Escaped()); break;
                case < ' ': throw Damage("text is broken by a control character");
                default: value.Append(next); break;
            }
        }
    }

    private char Escaped() => Take() switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => (char)((Hex() << 12) | (Hex() << 8) | (Hex() << 4) | Hex()),
        char other and ('"' or '\\' or '/') => other,
        _ => throw Damage("a character is escaped in a way that JSON does not have"),
    };

    private int Hex() => Take() switch
    {
        char digit and >= '0' and <= '9' => digit - '0',
        char digit and >= 'a' and <= 'f' => digit - 'a' + 10,
        char digit and >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => throw Damage("a character is escaped in a way that JSON does not have"),
    };

    private long Integer()
    {
        int start = _position;
        _position++;
        while (_position < text.Length && text[_position] is (>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-')
        {
            _position++;
        }

        return long.TryParse(text.Substring(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw Damage("a number is no integer");
    }

    private object? Word(string word, object? value)
    {
        foreach (char character in word)
        {
            Expect(character);
        }

        return value;
    }

    private bool TakeSeparator(char end) => !TryTake(end) && (TryTake(',') ? true : throw Damage("a comma is missing"));

    private bool TryTake(char character)
    {
        SkipBlanks();
        bool isNext = Peek() == character;
        _position += isNext ? 1 : 0;
        return isNext;
    }

    private void Expect(char character)
    {
        if (Take() != character)
        {
            throw Damage($"'{character}' is missing");
        }
    }

    private char Take() => _position < text.Length ? text[_position++] : throw Damage("it ends too early");

    private char Peek() => _position < text.Length ? text[_position] : '\0';

    private void SkipBlanks()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }
}
