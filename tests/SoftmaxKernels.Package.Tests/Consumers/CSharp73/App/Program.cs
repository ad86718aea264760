using Library;

Results.Write(Console.Out);
