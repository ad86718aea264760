using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

public sealed class SourceWriterTests
{
    [Fact]
    public void CommentIsSaidOnceWhereThatIsAskedFor()
    {
        SourceWriter writer = new();
        using (writer.SayOnce())
        {
            Write(writer);
            Write(writer);
        }

        Write(writer);

        Assert.Equal("first;\n\n// Why.\nsecond;\nfirst;\n\nsecond;\nfirst;\n\n// Why.\nsecond;\n", writer.ToString());
    }

    private static void Write(SourceWriter writer)
    {
        writer.Line("first;");
        writer.Comment("Why.");
        writer.Line("second;");
    }
}
