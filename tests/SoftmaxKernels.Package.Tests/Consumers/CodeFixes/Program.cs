using Broken;

Console.WriteLine(Model.Digits.Size + Model.Letters.ArgMax(new float[Model.Letters.Size]));
