using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>An import of the world as far as core modules use it: an interface, or all functions of the world itself together.</summary>
/// <param name="Item">The interface; null for the functions of the world itself.</param>
internal sealed record UsedImport(WorldItem.Interface? Item)
{
    private readonly Dictionary<(string, bool), Lowering> _lowerings = [];

    /// <summary>Adds a function.</summary>
    public void Add(Lowering lowering) => _lowerings.TryAdd((lowering.Function.Name, lowering.IsAsync), lowering);

    /// <summary>A function, or null for one that is not used.</summary>
    public Lowering? Find(string function, bool isAsync) => _lowerings.GetValueOrDefault((function, isAsync));

    /// <summary>Whether a function is used, in whichever way.</summary>
    public bool Uses(string function) => Find(function, isAsync: false) is not null || Find(function, isAsync: true) is not null;

    /// <inheritdoc/>
    public bool Equals(UsedImport? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
