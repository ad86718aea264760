using System;
using System.Globalization;

namespace Arena;

/// <summary>What the command line asks for.</summary>
/// <param name="IsHeadless">Whether to print figures only.</param>
/// <param name="Frames">After how many frames to end, if that was said.</param>
/// <param name="Agents">The number of agents.</param>
/// <param name="Seed">What everything random follows from.</param>
internal sealed record Options(bool IsHeadless, int? Frames, int Agents, ulong Seed)
{
    public const string Usage = "usage: Arena [--headless] [--frames N] [--agents N] [--seed N]";

    /// <summary>The most frames: their times are kept.</summary>
    public const int MostFrames = 1_000_000;

    // Fewer would have a field of little but walls; the observations of more would take hundreds of megabytes.
    private const int FewestAgents = 100;
    private const int MostAgents = 1_000_000;

    /// <summary>Gets what is done without arguments.</summary>
    public static Options Default { get; } = new(IsHeadless: false, Frames: null, Agents: 10_000, Seed: 1);

    /// <summary>Reads arguments. Of an option that is given twice, the last counts.</summary>
    /// <exception cref="InputException">They are not as they must be.</exception>
    public static Options Read(ReadOnlySpan<string> arguments)
    {
        Options options = Default;
        while (!arguments.IsEmpty)
        {
            string name = arguments[0];
            arguments = arguments[1..];
            if (name == "--headless")
            {
                options = options with { IsHeadless = true };
            }
            else
            {
                options = options.With(name, arguments.IsEmpty ? null : arguments[0]);
                arguments = arguments[1..];
            }
        }

        return options;
    }

    private Options With(string name, string? value) => name switch
    {
        "--frames" => this with { Frames = (int)Number(name, value, 1, MostFrames) },
        "--agents" => this with { Agents = (int)Number(name, value, FewestAgents, MostAgents) },
        "--seed" => this with { Seed = Number(name, value, 0, ulong.MaxValue) },
        _ => throw new InputException($"'{name}' is not an option; {Usage}"),
    };

    private static ulong Number(string name, string? value, ulong least, ulong most)
    {
        bool isNumber = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number);
        return isNumber && number >= least && number <= most
            ? number
            : throw new InputException(
                $"{name} must be followed by an integer from {least} to {most}, not by {(value is null ? "nothing" : $"'{value}'")}; {Usage}");
    }
}
