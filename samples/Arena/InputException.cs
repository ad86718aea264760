using System;

namespace Arena;

/// <summary>The command line cannot be used. The message is one line that says why.</summary>
internal sealed class InputException(string message) : Exception(message);
