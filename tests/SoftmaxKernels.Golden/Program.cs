using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Golden;

return args switch
{
    ["write"] => Run(Write),
    ["check"] => Run(Check),
    ["checksums"] => Print(recording => recording.TableCells is not null, RecordedValuesFile.TableRows),
    ["hashes"] => Print(recording => recording.TableCells is null, recorded => [RecordedValuesFile.Source(recorded)]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/SoftmaxKernels.Golden -- <command>

        write      writes every recorded value anew: the golden vectors, the constants of the tests, the table in NUMERICS.md
        check      compares them with what would be written, and fails if a file differs
        checksums  prints the rows of the table in NUMERICS.md
        hashes     prints the constants of the hashes that HashTests and the tests of each family assert
        """);
    return 2;
}

static int Print(Func<Recording, bool> choose, Func<IEnumerable<Recorded>, IEnumerable<string>> format)
{
    foreach (string line in format(Recording.All.Where(choose).Select(Compute)))
    {
        Console.WriteLine(line);
    }

    return 0;
}

static int Run(Func<RecordedFile, bool> handle)
{
    IReadOnlyList<Recorded> recorded = [.. Recording.All.Select(Compute)];
    int different = RecordedFile.All(recorded).Count(file => !handle(file));
    return different == 0 ? 0 : 1;
}

// A file whose text is right stays as it is: a runtime that compresses otherwise changes nothing.
static bool Write(RecordedFile file)
{
    bool same = file.Read() == file.Expected;
    if (!same)
    {
        file.Write();
    }

    Console.WriteLine($"{(same ? "unchanged" : "written  ")}  {file.Path}");
    return true;
}

static bool Check(RecordedFile file)
{
    bool same = file.Read() == file.Expected;
    Console.WriteLine($"{(same ? "same     " : "DIFFERENT")}  {file.Path}");
    return same;
}

static Recorded Compute(Recording recording)
{
    Console.Error.WriteLine($"{recording.Name} …");
    return Recorded.Of(recording);
}
