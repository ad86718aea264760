using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Explorer.Listings;

/// <summary>Reads the text that the JIT writes of the methods that it compiles.</summary>
internal static partial class JitText
{
    /// <summary>Reads the methods.</summary>
    /// <param name="lines">The text.</param>
    /// <returns>The methods, in the order in which they were compiled.</returns>
    public static IEnumerable<JitMethod> Read(IEnumerable<string> lines)
    {
        Match? title = null;
        List<JitInstruction> instructions = [];
        int offset = 0;
        foreach (string line in lines)
        {
            if (TitlePattern().Match(line) is { Success: true } begin)
            {
                title = begin;
                instructions = [];
            }
            else if (OffsetPattern().Match(line) is { Success: true } label)
            {
                offset = int.Parse(label.Groups["offset"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
            else if (SizePattern().Match(line) is { Success: true } size && title is not null)
            {
                yield return new JitMethod(
                    title.Groups["type"].Value,
                    title.Groups["name"].Value,
                    title.Groups["signature"].Value,
                    int.Parse(size.Groups["bytes"].Value, CultureInfo.InvariantCulture),
                    instructions);
                title = null;
            }
            else if (title is not null && InstructionPattern().Match(line) is { Success: true } instruction)
            {
                string bytes = instruction.Groups["bytes"].Value;
                instructions.Add(new JitInstruction(offset, bytes, SpacePattern().Replace(instruction.Groups["text"].Value.Trim(), "  ", 1)));
                offset += bytes.Length / 2;
            }
        }
    }

    [GeneratedRegex(@"^; Assembly listing for method (?<type>[^(]+):(?<name>[^:(\[]+)(?<signature>.*?)( \((Tier|FullOpts|MinOpts|Instrumented).*)?$")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"^G_M\w+:.*;; offset=0x(?<offset>[0-9A-F]+)")]
    private static partial Regex OffsetPattern();

    [GeneratedRegex(@"^; Total bytes of code (?<bytes>\d+)")]
    private static partial Regex SizePattern();

    [GeneratedRegex(@"^ {6,}(?<bytes>([0-9A-F]{2})+) +(?<text>[a-z].*)$")]
    private static partial Regex InstructionPattern();

    [GeneratedRegex(@" +")]
    private static partial Regex SpacePattern();
}
