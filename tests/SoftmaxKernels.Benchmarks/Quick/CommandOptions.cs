using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Quick;

/// <summary>Options of the form <c>--name value</c> and switches <c>--name</c>. What nobody asked for is an error.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _switches = [];

    public CommandOptions(ReadOnlySpan<string> arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                throw new ArgumentException($"{name} is no option.");
            }

            if (i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                _values.Add(name, arguments[++i]);
            }
            else
            {
                _switches.Add(name);
            }
        }
    }

    public string? Text(string name) => _values.Remove(name, out string? value) ? value : null;

    public string RequiredText(string name) => Text(name) ?? throw new ArgumentException($"{name} is missing.");

    public bool Switch(string name) => _switches.Remove(name);

    public int? Integer(string name) => Text(name) is string text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public double? Number(string name) => Text(name) is string text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public string[]? List(string name) => Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Called when every option has been asked for.</summary>
    public void RequireNothingLeft()
    {
        string? left = _values.Keys.Concat(_switches).FirstOrDefault();
        if (left is not null)
        {
            throw new ArgumentException($"{left} is unknown, or lacks its value.");
        }
    }
}
