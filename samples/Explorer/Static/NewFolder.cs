using System;
using System.IO;
using System.Linq;
using Explorer.Requests;

namespace Explorer.Static;

/// <summary>A folder that is there as a whole or not at all: it is written beside its place, and moved there at the end.</summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string _place;

    /// <summary>Initializes a new instance of the <see cref="NewFolder"/> class.</summary>
    /// <param name="path">Its place.</param>
    /// <exception cref="RequestException">Something is there already.</exception>
    public NewFolder(string path)
    {
        _place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(_place) || (Directory.Exists(_place) && Directory.EnumerateFileSystemEntries(_place).Any()))
        {
            throw new RequestException($"'{_place}' is there already, and is no empty folder.");
        }

        Current = $"{_place}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Current);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RequestException(exception.Message);
        }
    }

    /// <summary>Gets where to write.</summary>
    public string Current { get; }

    /// <summary>Moves it to its place.</summary>
    public void Finish()
    {
        if (Directory.Exists(_place))
        {
            Directory.Delete(_place);
        }

        Directory.Move(Current, _place);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Current))
        {
            Directory.Delete(Current, recursive: true);
        }
    }
}
