using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>A component that means harm, beside a good one on the same engine that must not notice.</summary>
internal sealed class HostileGuest : IDisposable
{
    /// <summary>What a call, its trap, and the test itself may allocate on the host besides the budget of the call.</summary>
    internal const long Slack = 1 << 20;

    /// <summary>
    /// How much a lift without bindings may allocate for each byte of the budget: with what it throws away at once, which the
    /// budget, being about what is kept, does not count.
    /// </summary>
    private const long AllocatedPerBudget = 12;

    /// <summary>Limits small enough to be reached fast.</summary>
    internal static WasmEngineOptions Limits { get; } = new()
    {
        LiftBudget = 1 << 20,
        MaxMemoryBytes = 16 << 20,
        MaxTableElements = 10_000,
        MaxHandles = 10_000,
    };

    private readonly WasmEngineOptions _options;
    private readonly WasmEngine _engine;
    private readonly TestComponent _good;
    private readonly TestComponent _bad;

    /// <summary>Makes both.</summary>
    /// <param name="text">The component's fields; its export <c>f</c> does the harm.</param>
    /// <param name="options">The limits, or null for <see cref="Limits"/>.</param>
    /// <param name="host">Answers every import.</param>
    internal HostileGuest(string text, WasmEngineOptions? options = null, DynamicHostFunction? host = null)
    {
        _options = options ?? Limits;
        _engine = new WasmEngine(_options);
        _good = TestComponent.Create(
            $"""
            {Guest.Echo}
            (func (export "echo") (param "x" string) (result string) (canon lift (core func $echo "echo") {Guest.LibcOptions}))
            """,
            engine: _engine);
        _bad = TestComponent.Create(text, host, _engine);
    }

    /// <summary>The hostile component.</summary>
    internal TestComponent Component => _bad;

    /// <summary>Calls <c>f</c>, which must trap, and checks what must hold whatever it does.</summary>
    /// <param name="reason">A part of the trap's reason.</param>
    /// <param name="arguments">What <c>f</c> gets.</param>
    internal void AssertTraps(string reason, params ComponentValue[] arguments)
    {
        var trap = AssertFails<TrapException>(arguments);

        Assert.Equal("f", trap.Export);
        Assert.Contains(reason, trap.Reason, StringComparison.Ordinal);
    }

    /// <summary>
    /// Calls <c>f</c>, which must fail: the host's memory stays within the budget, the instance cannot be called again, and the
    /// other one answers as before.
    /// </summary>
    internal TException AssertFails<TException>(params ComponentValue[] arguments)
        where TException : Exception
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exception? caught = Record.Exception(() => _bad.Call("f", arguments));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var exception = Assert.IsType<TException>(caught);
        Assert.InRange(allocated, 0, AllocatedPerBudget * _options.LiftBudget + Slack);
        Assert.Same(exception, Assert.Throws<InvalidOperationException>(() => _bad.Call("f", arguments)).InnerException);
        AssertOthersAnswer();
        return exception;
    }

    /// <summary>Checks that the other instance answers, and that the engine makes new ones.</summary>
    internal void AssertOthersAnswer()
    {
        Assert.Equal(Value.Text("still here"), _good.Call("echo", Value.Text("still here")));
        using var fresh = TestComponent.Create(Guest.Running(""), engine: _engine);
        fresh.Call("f");
    }

    public void Dispose()
    {
        _bad.Dispose();
        _good.Dispose();
        _engine.Dispose();
    }
}
