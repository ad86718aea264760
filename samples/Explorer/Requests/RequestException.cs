using System;

namespace Explorer.Requests;

/// <summary>What was asked for cannot be understood; the message says why, in words for the person who asked.</summary>
/// <param name="message">Why.</param>
internal sealed class RequestException(string message) : Exception(message);
