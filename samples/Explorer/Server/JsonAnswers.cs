using System.Text.Json;
using System.Text.Json.Serialization;

namespace Explorer.Server;

/// <summary>How answers are written as JSON.</summary>
internal static class JsonAnswers
{
    /// <summary>Gets the options.</summary>
    public static JsonSerializerOptions Options { get; } = Configured();

    /// <summary>Names as the page spells them; NaN and infinities as strings, for which JSON has no numbers.</summary>
    /// <param name="options">The options.</param>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
    }

    private static JsonSerializerOptions Configured()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
