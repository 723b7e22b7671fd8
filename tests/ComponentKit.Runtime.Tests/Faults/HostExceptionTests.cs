using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Faults;

/// <summary>What a host import throws goes through the guest's frames, and reaches the caller as itself.</summary>
public sealed class HostExceptionTests
{
    private readonly InvalidDataException _thrown = new("the host's disk is full");

    [Fact]
    public void The_very_exception_reaches_the_caller()
    {
        using var component = TestComponent.Create(Guest.CallingImport(), _ => throw _thrown);

        Exception caught = Assert.Throws<InvalidDataException>(() => component.Call("f"));

        Assert.Same(_thrown, caught);
    }

    [Fact]
    public void Its_stack_shows_the_frames_on_both_sides_of_the_guest()
    {
        using var component = TestComponent.Create(Guest.CallingImport(), ThrowFromTheHost);

        var caught = Assert.Throws<InvalidDataException>(() => component.Call("f"));

        Assert.Contains(nameof(ThrowFromTheHost), caught.StackTrace, StringComparison.Ordinal);
        Assert.Contains($"{nameof(DynamicFunction)}.Call", caught.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void The_instance_is_poisoned_and_says_why()
    {
        using var component = TestComponent.Create(Guest.CallingImport(), _ => throw _thrown);
        Assert.Throws<InvalidDataException>(() => component.Call("f"));

        var later = Assert.Throws<InvalidOperationException>(() => component.Call("idle"));

        Assert.Same(_thrown, later.InnerException);
        Assert.Contains("poisoned", later.Message, StringComparison.Ordinal);
        Assert.Contains(_thrown.Message, later.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_goes_through_two_components()
    {
        using var inner = TestComponent.Create(Guest.CallingImport(), _ => throw _thrown);
        using var outer = TestComponent.Create(Guest.CallingImport(), _ => inner.Call("f"));

        Assert.Same(_thrown, Assert.Throws<InvalidDataException>(() => outer.Call("f")));

        Assert.Same(_thrown, Assert.Throws<InvalidOperationException>(() => inner.Call("idle")).InnerException);
        Assert.Same(_thrown, Assert.Throws<InvalidOperationException>(() => outer.Call("idle")).InnerException);
    }

    [Fact]
    public void An_exception_that_the_host_catches_does_not_poison_its_caller()
    {
        using var inner = TestComponent.Create(Guest.CallingImport(), _ => throw _thrown);
        using var outer = TestComponent.Create(Guest.CallingImport(), _ =>
        {
            Assert.Same(_thrown, Record.Exception(() => inner.Call("f")));
            return null;
        });

        outer.Call("f");
        outer.Call("idle");
    }

    [Fact]
    public void An_exception_during_instantiation_reaches_who_instantiates()
    {
        Exception? caught = Record.Exception(
            () => TestComponent.Create(Guest.CallingImport(fields: "(start $f)"), _ => throw _thrown));

        Assert.Same(_thrown, caught);
    }

    [Fact]
    public void A_trap_of_another_instance_is_not_taken_for_one_of_the_caller()
    {
        using var inner = TestComponent.Create(Guest.Running("unreachable"));
        using var outer = TestComponent.Create(Guest.CallingImport("call $g"), _ => inner.Call("f"));

        var trap = Assert.Throws<TrapException>(() => outer.Call("f"));

        Assert.Equal("unreachable code executed", trap.Reason);
        Assert.Single(trap.Frames);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ComponentValue? ThrowFromTheHost(IReadOnlyList<ComponentValue> arguments) => throw _thrown;
}
