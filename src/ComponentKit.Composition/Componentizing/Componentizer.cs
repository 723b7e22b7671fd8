using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing;

/// <summary>Makes components of core modules.</summary>
/// <remarks>
/// A core module tells by names what its imports and exports are (BuildTargets.md, and an older scheme that most tools write), and
/// carries the world that it is made for in custom sections <c>component-type…</c>. What it needs beside itself is made here: functions
/// that are lowered and lifted, built-ins, and small core modules that let it be instantiated before what it imports is there. The order
/// of all definitions is that of other tools.
/// </remarks>
public static class Componentizer
{
    /// <summary>Makes a component.</summary>
    /// <param name="module">The core module, with its world embedded.</param>
    /// <param name="adapters">Core modules that serve imports of it which are in no world; those that are not needed are left out.</param>
    /// <param name="options">How; by default as most users want it.</param>
    /// <returns>The component in binary, or null with the diagnostics that say why not.</returns>
    public static DiagnosticResult<byte[]?> Componentize(
        CoreModuleInput module, IReadOnlyList<AdapterInput>? adapters = null, ComponentizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        return Guard(() =>
        {
            var session = new ComponentizingSession(options ?? ComponentizerOptions.Default, module.File, Length(module, adapters ?? []));
            session.AddMain(module);
            foreach (AdapterInput adapter in adapters ?? [])
            {
                session.AddAdapter(adapter);
            }

            return session.Finish(null);
        });
    }

    /// <summary>Gives what is thrown as diagnostics.</summary>
    internal static DiagnosticResult<byte[]?> Guard(Func<byte[]> make)
    {
        try
        {
            return new(make(), []);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
    }

    private static long Length(CoreModuleInput module, IEnumerable<AdapterInput> adapters) =>
        module.Bytes.Length + adapters.Sum(adapter => (long)adapter.Module.Bytes.Length);
}
