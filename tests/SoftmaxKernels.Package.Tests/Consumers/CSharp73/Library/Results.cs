using System;
using System.IO;
using Bits;

namespace Library
{
    public static class Results
    {
        public static void Write(TextWriter writer)
        {
            if (writer == null)
            {
                throw new ArgumentNullException(nameof(writer));
            }

            FastestBits.Write(writer);
            ReproducibleBits.Write(writer);
            ModelBits.Write(writer);
        }
    }
}
