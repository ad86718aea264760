using System;
using Bits;

namespace NetFramework
{
    internal static class Program
    {
        private static void Main()
        {
            FastestBits.Write(Console.Out);
            ReproducibleBits.Write(Console.Out);
        }
    }
}
