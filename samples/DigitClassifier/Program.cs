using System;
using DigitClassifier;

const int Failure = 2;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Input.Usage);
    return 0;
}

try
{
    (DigitSet training, DigitSet heldBack) = Input.Read(args);
    Report.Run(training, heldBack);
    return 0;
}
catch (InputException exception)
{
    Console.Error.WriteLine(exception.Message);
    return Failure;
}
