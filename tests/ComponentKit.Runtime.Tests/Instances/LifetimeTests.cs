using System.Runtime.CompilerServices;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Instances;

/// <summary>What lives as long as what.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public void A_forgotten_instance_is_collected_together_with_its_host()
    {
        using Component component = TestComponent.Load(Guest.CallingImport());
        var (instance, host) = Forget(component);

        for (int i = 0; i < 10 && (instance.IsAlive || host.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(instance.IsAlive);
        Assert.False(host.IsAlive);
    }

    [Fact]
    public void An_instance_outlives_its_component()
    {
        using var engine = new WasmEngine();
        var component = TestComponent.Load(Guest.CallingImport(), engine);
        var (definition, host) = CallCounter.Import();
        using ComponentInstance instance = component.Instantiate(new WorldDefinition("w", [definition], [CallCounter.Exports]), host);

        component.Dispose();
        CallCounter.CallF(instance);

        Assert.Equal(1, host.Count);
        Assert.Throws<ObjectDisposedException>(() => component.Instantiate(new WorldDefinition("w", [definition], [CallCounter.Exports]), host));
    }

    [Fact]
    public void A_component_outlives_its_engine()
    {
        var engine = new WasmEngine();
        using Component component = TestComponent.Load(Guest.CallingImport(), engine);
        engine.Dispose();
        var (definition, host) = CallCounter.Import();

        using ComponentInstance instance = component.Instantiate(new WorldDefinition("w", [definition], [CallCounter.Exports]), host);
        CallCounter.CallF(instance);

        Assert.Equal(1, host.Count);
        Assert.Throws<ObjectDisposedException>(() => TestComponent.Load("", engine));
    }

    [Fact]
    public void A_poisoned_instance_is_not_freed_while_its_call_is_still_inside()
    {
        using Component component = TestComponent.Load(Guest.CallingImport());
        ComponentInstance? instance = null;
        Exception? disposal = null;
        var definition = new ImportDefinition<object>(null, new ImportFunction<object>("g", "func()", (_, call) =>
        {
            Exception trap = call.Context.Trap("the guest broke a rule");
            disposal = Record.Exception(instance!.Dispose);
            throw trap;
        }));
        using (instance = component.Instantiate(new WorldDefinition("w", [definition], [CallCounter.Exports]), new object()))
        {
            Assert.Throws<TrapException>(() => CallCounter.CallF(instance));

            Assert.IsType<InvalidOperationException>(disposal);
            Assert.Throws<InvalidOperationException>(() => CallCounter.CallF(instance));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Instance, WeakReference Host) Forget(Component component)
    {
        var (definition, host) = CallCounter.Import();
        ComponentInstance instance = component.Instantiate(new WorldDefinition("w", [definition], [CallCounter.Exports]), host);
        CallCounter.CallF(instance);
        Assert.Equal(1, host.Count);
        return (new WeakReference(instance), new WeakReference(host));
    }

    /// <summary>Bindings by hand of the world of <see cref="Guest.CallingImport"/>; the host counts calls.</summary>
    private sealed class CallCounter
    {
        internal static ExportDefinition Exports { get; } = new(null, ("f", "func()"));

        internal int Count { get; private set; }

        internal static (ImportDefinition Definition, CallCounter Host) Import() =>
            (new ImportDefinition<CallCounter>(null, new ImportFunction<CallCounter>("g", "func()", (host, _) => host.Count++)), new());

        internal static void CallF(ComponentInstance instance)
        {
            using ExportCall call = instance.Export(0)[0].Enter();
            call.Invoke();
        }
    }
}
