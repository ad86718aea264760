using System;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Requests;

namespace Explorer.Mathematics;

/// <summary>Answers what a kernel makes of logits, by the kernel itself.</summary>
/// <param name="kernels">The kernels.</param>
internal sealed class MathematicsAnswers(LoadedKernels kernels)
{
    /// <summary>The most classes, of which each has a slider.</summary>
    public const int MostClasses = 16;

    /// <summary>The answer for a row.</summary>
    /// <param name="request">The kernel.</param>
    /// <param name="text">What the names of the row's numbers say.</param>
    /// <param name="cancellationToken">Stops waiting and compiling.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RequestException">It is no kernel of few classes, or the row does not fit it.</exception>
    public async Task<MathematicsAnswer> AnswerAsync(KernelRequest request, Func<string, string?> text, CancellationToken cancellationToken)
    {
        if (request is not RowRequest { Size: >= 1 and <= MostClasses } row)
        {
            throw new RequestException($"The mathematics is shown for kernels of rows of 1 to {MostClasses} classes.");
        }

        LogitRow logits = LogitRow.Read(text, row.Size);
        CompiledKernel kernel = await kernels.LoadAsync(row with { Methods = RowKernel.Methods }, cancellationToken);
        return new RowKernel(kernel).Compute(logits);
    }
}
