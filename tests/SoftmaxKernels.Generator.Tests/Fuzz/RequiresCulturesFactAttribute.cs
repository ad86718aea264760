using System.Globalization;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Tests.Skipping;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>A test that needs more than the invariant culture, which is all there is where .NET finds no ICU library.</summary>
internal sealed class RequiresCulturesFactAttribute : FactAttribute
{
    public RequiresCulturesFactAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        // In Turkish the capital of "i" has a dot. Where there are no cultures, asking for one may also fail.
        if (!HasTurkish())
        {
            Skip = ".NET runs without cultures here: libicu is missing, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is set.";
        }

        DisplayName = SkippedTest.Name(file, method, Skip);
    }

    private static bool HasTurkish()
    {
        try
        {
            return new CultureInfo("tr-TR").TextInfo.ToUpper('i') == 'İ';
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
