namespace SoftmaxKernels.Rows;

/// <summary>A function of each element of a row.</summary>
/// <typeparam name="TFloat">The floats of one register.</typeparam>
internal interface IMap<TFloat>
    where TFloat : struct
{
    TFloat Apply(TFloat x);
}

/// <summary>A function of the elements of two rows at the same index.</summary>
/// <typeparam name="TFloat">The floats of one register.</typeparam>
internal interface IPairMap<TFloat>
    where TFloat : struct
{
    TFloat Apply(TFloat x, TFloat other);
}
