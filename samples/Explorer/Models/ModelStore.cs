using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Explorer.Models;

/// <summary>The models that were sent to this process, the latest few of them.</summary>
internal sealed class ModelStore
{
    private const int Most = 16;

    private readonly Lock _lock = new();
    private readonly List<StoredModel> _models = [];

    /// <summary>Keeps a model, in place of the one that was used longest ago if there are many.</summary>
    /// <param name="model">The model.</param>
    public void Add(StoredModel model)
    {
        lock (_lock)
        {
            _models.RemoveAll(other => other.Id == model.Id);
            _models.Add(model);
            if (_models.Count > Most)
            {
                _models.RemoveAt(0);
            }
        }
    }

    /// <summary>Finds a model.</summary>
    /// <param name="id">What it is called.</param>
    /// <returns>The model, if it is still here.</returns>
    public StoredModel? Find(string id)
    {
        lock (_lock)
        {
            if (_models.FirstOrDefault(model => model.Id == id) is not { } found)
            {
                return null;
            }

            _models.Remove(found);
            _models.Add(found);
            return found;
        }
    }
}
