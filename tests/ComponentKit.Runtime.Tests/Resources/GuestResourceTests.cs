using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Resources;

/// <summary>Resources that a guest implements and the host owns: one owner, one end.</summary>
public sealed class GuestResourceTests
{
    [Fact]
    public void Disposing_runs_the_destructor_once()
    {
        using var things = new Things();
        Thing thing = things.Make(7);

        thing.Dispose();
        thing.Dispose();

        Assert.Equal([7u], things.Dropped);
        Assert.Throws<ObjectDisposedException>(() => things.Look(thing));
        Assert.Throws<ObjectDisposedException>(() => things.Take(thing));
    }

    [Fact]
    public void Giving_it_away_ends_the_hosts_ownership()
    {
        using var things = new Things();
        Thing thing = things.Make(7);

        Assert.Equal(7u, things.Take(thing));

        Assert.Equal([7u], things.Dropped); // by the guest
        var moved = Assert.Throws<ObjectDisposedException>(() => things.Take(thing));
        Assert.Contains("the thing was moved", moved.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => things.Look(thing));
        thing.Dispose();
        Assert.Equal([7u], things.Dropped);
    }

    [Fact]
    public void Lending_leaves_it_with_the_host()
    {
        using var things = new Things();
        using Thing thing = things.Make(7);

        Assert.Equal(7u, things.Look(thing)); // the implementing instance gets the representation itself
        Assert.Equal(7u, things.Look(thing));

        Assert.Empty(things.Dropped);
    }

    [Fact]
    public void What_is_lent_can_neither_end_nor_be_given_away()
    {
        using var things = new Things();
        Thing thing = things.Make(7);
        Exception? disposal = null;
        things.Visit = () => disposal = Record.Exception(thing.Dispose);

        things.Look(thing);

        Assert.Contains("is lent", Assert.IsType<InvalidOperationException>(disposal).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => things.LendAndGive(thing));
        thing.Dispose(); // the failed call gave it back
        Assert.Equal([7u], things.Dropped);
    }

    [Fact]
    public void One_disposed_of_during_a_call_ends_at_the_next()
    {
        using var things = new Things();
        using Thing lent = things.Make(1);
        Thing other = things.Make(2);
        things.Visit = other.Dispose;

        things.Look(lent);
        Assert.Empty(things.Dropped);
        things.Visit = () => { };
        things.Look(lent);

        Assert.Equal([2u], things.Dropped);
    }

    [Fact]
    public void A_forgotten_one_ends_at_the_next_entry_after_its_collection()
    {
        using var things = new Things();
        Forget(things);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Empty(things.Dropped);
        things.Make(8).Dispose();

        Assert.Equal([7u, 8u], things.Dropped);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Forget(Things things) => things.Make(7);
    }

    [Fact]
    public void One_of_another_instance_is_refused_and_stays_the_hosts()
    {
        using var things = new Things();
        using var others = new Things();
        Thing thing = others.Make(7);

        Assert.Throws<ArgumentException>(() => things.Take(thing));
        Assert.Throws<ArgumentException>(() => things.Look(thing));

        Assert.Equal(7u, others.Take(thing));
    }

    [Fact]
    public void Its_end_after_the_instances_does_nothing()
    {
        var things = new Things();
        Thing thing = things.Make(7);

        things.Dispose();
        thing.Dispose();

        Assert.Empty(things.Dropped);
    }

    [Fact]
    public void A_destructor_that_traps_poisons()
    {
        using var things = new Things();
        Thing thing = things.Make(666);

        var trap = Assert.Throws<TrapException>(thing.Dispose);

        Assert.Equal("[resource-drop]thing", trap.Export);
        Assert.Same(trap, Assert.Throws<InvalidOperationException>(() => things.Make(1)).InnerException);
    }
}
