using System;

namespace DigitClassifier;

/// <summary>The user's input cannot be used. The message is one line that says where and why.</summary>
internal sealed class InputException(string message) : Exception(message);
