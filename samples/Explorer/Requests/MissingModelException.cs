using System;

namespace Explorer.Requests;

/// <summary>An address names a model that this process does not have: it was sent to another one, or long ago.</summary>
internal sealed class MissingModelException() : Exception("This model is no longer here. Drop its file on the page again.");
