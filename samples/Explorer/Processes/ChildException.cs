using System;

namespace Explorer.Processes;

/// <summary>A child process failed, or took too long; the message says what it said.</summary>
/// <param name="message">What went wrong.</param>
internal sealed class ChildException(string message) : Exception(message);
