using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Networks.Models;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Brings a network and its model together. The generator and the analyzer both ask here: SMK0019.</summary>
internal static class NetworkModels
{
    /// <summary>The parameters that an assembly may hold as constants: more would cost a build seconds.</summary>
    public const int LargestConstants = 65536;

    /// <summary>Gives a network the steps of its model.</summary>
    /// <param name="spec">What the user asked for.</param>
    /// <param name="models">The models of the project.</param>
    /// <param name="problem">Why there is nothing to write, as the end of a sentence about the model; or <see langword="null"/>.</param>
    /// <returns>The network that is to be written, or <see langword="null"/>.</returns>
    public static NetworkSpec? Resolve(NetworkSpec spec, IReadOnlyList<NetworkModel> models, out string? problem)
    {
        problem = null;
        if (spec.Options.Model is not { } name)
        {
            return spec;
        }

        IReadOnlyList<NetworkModel> found = ModelFiles.Find(models, name);
        if (found.Count != 1)
        {
            problem = found.Count > 1 ? "is the end of several items SoftmaxNetwork of the project: " + List(found)
                : "is no item SoftmaxNetwork of the project" + (models.Count == 0 ? string.Empty : ", which has " + List(models));
            return null;
        }

        NetworkModel model = found[0];
        NetworkOptions options = spec.Options with { Steps = new(model.Steps.Select(step => step.Step)) };
        problem = model.Error is { } error ? "cannot be read: " + error
            : options.LayerCount > Contract.LargestLayerCount
                ? "has " + Number(options.LayerCount) + " layers, and a network has at most " + Number(Contract.LargestLayerCount)
            : options.Steps.Count > Contract.LargestStepCount
                ? "has " + Number(options.Steps.Count) + " steps, and a network has at most " + Number(Contract.LargestStepCount)
            : Parameters(options) > Contract.LargestParameterCount
                ? "has " + Number(Parameters(options)) + " parameters, and a network has at most " + Number(Contract.LargestParameterCount)
            : Text(options) is { } requirement ? "does not fit the Heads: they must be " + requirement
            : model.IsExternal && !options.IsExternal ? "has an item with Parameters=\"External\", and so takes Parameters = ParameterSource.External"
            : options.IsExternal && !model.IsExternal ? "takes Parameters=\"External\" of its item too, so that the build writes the file"
            : !options.IsExternal && options.ParameterCount > LargestConstants
                ? "has " + Number(options.ParameterCount) + " parameters, and more than 65,536 take Parameters = ParameterSource.External, and Parameters=\"External\" of the item"
            : null;
        return problem is null ? spec with { Options = options, Model = model } : null;
    }

    // The steps of a model have not been added up before: an integer of 32 bits may be too short for them.
    private static long Parameters(NetworkOptions options) => options.Steps.Sum(step => (long)step.ParameterCount);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Text(NetworkOptions options) =>
        options.Heads.Count == 0 ? null : HeadRules.Problem([.. options.Heads], options.Outputs, options.Output);

    private static string List(IReadOnlyList<NetworkModel> models) => string.Join(", ", models.Select(model => "'" + model.Name + "'"));
}
