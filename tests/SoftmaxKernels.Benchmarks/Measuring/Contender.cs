namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>A way to compute a table's results. The timing loop is inside, compiled for the method that it calls.</summary>
internal abstract class Contender(string name, Workload workload)
{
    public string Name { get; } = name;

    public Workload Workload { get; } = workload;

    /// <summary>The mean loss of the last run, where the contender computes losses.</summary>
    public float? Loss { get; protected set; }

    /// <summary>How many rows one repetition computes.</summary>
    public virtual int RowsPerRepetition => Workload.Rows;

    /// <summary>How much of the workload's output is compared with what it must be.</summary>
    public virtual int CheckedLength => RowsPerRepetition * Workload.Size;

    /// <summary>Computes all rows of the workload, this many times.</summary>
    public abstract void Run(int repetitions);

    /// <summary>After the run that is checked: writes to the output what is there in another form. Not timed.</summary>
    public virtual void WriteResults()
    {
    }
}
