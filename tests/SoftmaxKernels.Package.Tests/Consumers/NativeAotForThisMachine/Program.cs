using Bits;

FastestBits.Write(Console.Out);
ReproducibleBits.Write(Console.Out);
