using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Rows;

/// <content>tanh, its gradient and its derivative.</content>
internal sealed partial class RowKernel<TArithmetic, TWidth, TFloat>
{
    public override void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map(x, destination, default(TanhMap));

    public override void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination) =>
        Map(x, destination, new ScaledTanhMap(scale));

    public override void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        Map(y, upstream, destination, default(TanhGradientMap));

    public override void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination) =>
        Map(x, destination, default(TanhDerivativeMap));

    private readonly struct TanhMap : IMap<TFloat>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x) => default(TWidth).Tanh(x);
    }

    private readonly struct ScaledTanhMap : IMap<TFloat>
    {
        private readonly float _scale;

        public ScaledTanhMap(float scale) => _scale = scale;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x)
        {
            TWidth w = default;
            return w.Multiply(w.Tanh(x), w.Create(_scale));
        }
    }

    private readonly struct TanhGradientMap : IPairMap<TFloat>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x, TFloat other) => default(TWidth).TanhGradient(x, other);
    }

    private readonly struct TanhDerivativeMap : IMap<TFloat>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TFloat Apply(TFloat x) => default(TWidth).TanhDerivative(x);
    }
}
