using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>Components that call each other, by the runtime alone.</summary>
public sealed class TrampolineCallTests() : ComponentCallTests(hasAdapters: false)
{
    [Fact]
    public void A_chain_of_calls_that_needs_too_much_stack_traps()
    {
        using var component = Chain(3000);

        Assert.Equal("stack overflow", Assert.Throws<TrapException>(() => component.Call("f")).Reason);
    }
}
