using System;
using System.IO;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Conversion;

/// <summary>Files of models, as far as they are not too large.</summary>
internal static class ModelFile
{
    private const long Longest = 256L << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="ModelException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > Longest)
            {
                throw new ModelException(ModelDiagnostics.FileNotReadable, $"it has {stream.Length} bytes, and at most {Longest} are read");
            }

            byte[] bytes = new byte[stream.Length];
            int read = 0;
            while (read < bytes.Length)
            {
                int count = stream.Read(bytes, read, bytes.Length - read);
                read += count > 0 ? count : throw new EndOfStreamException("it became shorter while it was read");
            }

            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ModelException(ModelDiagnostics.FileNotReadable, exception.Message);
        }
    }
}
