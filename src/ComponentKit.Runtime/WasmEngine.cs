using ComponentKit.Binary.Typing;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Stored;

namespace ComponentKit.Runtime;

/// <summary>Compiles components. One engine serves any number of components and threads.</summary>
public sealed class WasmEngine : IDisposable
{
    private int _isDisposed;

    /// <summary>Makes an engine.</summary>
    /// <param name="options">Settings, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is beyond its limits.</exception>
    public WasmEngine(WasmEngineOptions? options = null)
    {
        Options = options ?? new WasmEngineOptions();
        Options.Validate();
        Handle = EngineHandle.Create(Options);
        Clock = Options.CanInterrupt ? new EpochClock(Handle) : null;
    }

    /// <summary>The settings.</summary>
    public WasmEngineOptions Options { get; }

    internal EngineHandle Handle { get; }

    /// <summary>What makes core code look up; null where calls cannot be interrupted.</summary>
    internal EpochClock? Clock { get; }

    /// <summary>Reads, checks and compiles a component.</summary>
    /// <param name="path">A <c>.wasm</c> file, its text form, <c>.wat</c>, or what <see cref="Component.Store"/> gave, which is not compiled again.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The file is no component, or one that cannot be run.</exception>
    public Component Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        ObjectDisposedException.ThrowIf(Handle.IsClosed, this);
        using StoredFile? stored = StoredFile.TryOpen(path);
        return stored is null ? Load(File.ReadAllBytes(path), path) : Component.Load(this, path, stored.Span, path);
    }

    /// <summary>Checks and compiles a component.</summary>
    /// <param name="binary">The component, in binary or text form or as <see cref="Component.Store"/> gave it; it must not change afterwards.</param>
    /// <param name="name">How messages name it.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">It is no component, or one that cannot be run.</exception>
    public Component Load(ReadOnlyMemory<byte> binary, string name = "<component>")
    {
        ObjectDisposedException.ThrowIf(Handle.IsClosed, this);
        return StoredComponent.IsStored(binary.Span)
            ? Component.Load(this, name, binary.Span, path: null)
            : Component.Compile(this, binary, name);
    }

    /// <summary>Puts components together and compiles what they make, without any file.</summary>
    /// <param name="composition">The components, wired to each other.</param>
    /// <returns>One component: bindings of the world that it has are used with it as with any other.</returns>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">They do not fit, or make a component that cannot be run.</exception>
    public Component Compose(Composition.Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return Load(composition.Encode(), composition.Name);
    }

    /// <summary>Compiles a component that has been validated.</summary>
    /// <param name="component">The component.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">It cannot be run.</exception>
    public Component Load(TypedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        ObjectDisposedException.ThrowIf(Handle.IsClosed, this);
        return Component.Compile(this, component, component.Source.Name, world: null);
    }

    /// <summary>Frees the engine. Components and instances made with it stay good.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Clock?.Release();
            Handle.Dispose();
        }
    }
}
