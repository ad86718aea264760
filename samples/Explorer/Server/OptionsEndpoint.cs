using System;
using System.Collections.Generic;
using System.Linq;
using Explorer.Listings;
using Explorer.Mathematics;
using Explorer.Models;
using Explorer.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SoftmaxKernels;

namespace Explorer.Server;

/// <summary>What can be chosen.</summary>
internal static class OptionsEndpoint
{
    private const int LargestSize = 1 << 20;

    /// <summary>Adds the endpoint.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app) => app.MapGet("/api/options", () => TypedResults.Json(Answer()));

    /// <summary>What can be chosen on this machine.</summary>
    public static object Answer() => new OptionsAnswer(
        [
            .. Enum.GetValues<KernelMethods>()
                .Where(family => family is not (KernelMethods.None or KernelMethods.All))
                .Select(family => new OptionName(family.ToString(), KernelMethods.All.HasFlag(family))),
        ],
        Enum.GetNames<LayerActivation>(),
        Enum.GetNames<KernelArithmetic>(),
        [
            .. HardwareLevel.All.Select(level => new OptionLevel(level.Name, level.Title, level.WhyNot is null, level.WhyNot)),
            new OptionLevel(Arm64Compiler.Level, "Arm64 (assembly only)", Arm64Compiler.WhyNot is null, Arm64Compiler.WhyNot),
        ],
        Machine.Description,
        new Limits(LargestSize, ModelReader.LargestFile, MathematicsAnswers.MostClasses));

    private sealed record OptionsAnswer(
        IReadOnlyList<OptionName> Methods,
        IReadOnlyList<string> Activations,
        IReadOnlyList<string> Arithmetics,
        IReadOnlyList<OptionLevel> Levels,
        string Machine,
        Limits Limits);

    private sealed record OptionName(string Name, bool IsDefault);

    private sealed record OptionLevel(string Name, string Title, bool IsAvailable, string? Why);

    private sealed record Limits(int Size, int ModelBytes, int Sliders);
}
