using System;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>The rule that makes results in place right: nothing is loaded after a store to what may be the same element.</summary>
public sealed class AliasGuardTests
{
    private readonly AliasGuard _guard = new();

    [Fact]
    public void A_load_after_an_overlapping_store_is_refused()
    {
        _guard.BeginPass();
        _guard.Stored("y", Whole(8, offset: 75));

        Assert.Throws<InvalidOperationException>(() => _guard.Loaded("x", Whole(8, offset: 72)));
        Assert.Throws<InvalidOperationException>(() => _guard.Loaded("y", Whole(8, offset: 82)));
    }

    [Fact]
    public void A_load_beside_a_store_is_not()
    {
        _guard.BeginPass();
        _guard.Stored("y", Whole(8, offset: 72));

        _guard.Loaded("x", Whole(8, offset: 80));
        _guard.Loaded("x", Whole(8, offset: 64));
    }

    [Fact]
    public void A_later_pass_may_read_the_destination_but_not_the_input()
    {
        _guard.BeginPass();
        _guard.Stored("y", Whole(8, offset: 0));
        _guard.BeginPass();

        _guard.Loaded("y", Whole(8, offset: 0));
        Assert.Throws<InvalidOperationException>(() => _guard.Loaded("x", Whole(8, offset: 0)));
    }

    private static Register Whole(int lanes, int offset) => new(0, lanes, offset, 0, RegisterLoad.Whole);
}
