using Bits;

FastestBits.Write(Console.Out);
ReproducibleBits.Write(Console.Out);
ModelBits.Write(Console.Out);
