namespace SoftmaxKernels.Rows;

/// <summary>A function of each element of a row.</summary>
internal interface IMap
{
    float Apply(float x);
}

/// <summary>A function of the elements of two rows at the same index.</summary>
internal interface IPairMap
{
    float Apply(float x, float other);
}
