using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>How names of core imports and exports stand for parts of a world.</summary>
/// <remarks>
/// There are two schemes: that of the specification's build targets, whose names start with <c>cm32p2</c>, and the older one that
/// most tools write, which alone has names for what is asynchronous.
/// </remarks>
internal abstract class NameScheme
{
    /// <summary>What names of the specification's scheme start with.</summary>
    public const string StandardPrefix = "cm32p2";

    /// <summary>The scheme of the specification.</summary>
    public static NameScheme Standard { get; } = new StandardNames();

    /// <summary>The older scheme.</summary>
    public static NameScheme Legacy { get; } = new LegacyNames();

    /// <summary>The module name under which functions of the world itself are imported.</summary>
    public abstract string Root { get; }

    /// <summary>What module names of interfaces start with.</summary>
    public abstract string InterfacePrefix { get; }

    /// <summary>What module names start with under which built-ins for exports are imported.</summary>
    public abstract string ExportPrefix { get; }

    /// <summary>The name of the exported memory.</summary>
    public abstract string Memory { get; }

    /// <summary>The name of the function that allocates.</summary>
    public abstract string Realloc { get; }

    /// <summary>The name of the function that is called first.</summary>
    public const string Initialize = "_initialize";

    /// <summary>The resource that a name asks a built-in of, or null.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">Which built-in for resources.</param>
    public abstract string? ResourceOf(string name, CanonBuiltInKind kind);

    /// <summary>The function and whether it is lowered with <c>async</c>.</summary>
    public virtual (string Name, bool IsAsync) ImportedFunction(string name) => (name, false);

    /// <summary>How a function is lifted that is exported under a name, and the rest of the name.</summary>
    public virtual (string Name, CanonAbi Abi) ExportedFunction(string name) => (name, CanonAbi.Sync);

    /// <summary>The function that a callback is for, or null for another name.</summary>
    public virtual string? CallbackOf(string name) => null;

    /// <summary>The function whose result an export frees, or null for another name.</summary>
    public abstract string? PostReturnOf(string name);

    /// <summary>The name under which a function is exported.</summary>
    public abstract string ExportOf(WorldItem item, WitFunction function);

    /// <summary>The name under which the destructor of a resource is exported.</summary>
    public abstract string DestructorOf(WorldItem item, TypeDef resource);

    /// <summary>The import or export of an interface that a module name stands for, or null.</summary>
    /// <param name="module">The module name, without prefixes.</param>
    /// <param name="items">The imports or exports by name.</param>
    public abstract WorldItem.Interface? FindInterface(string module, IReadOnlyDictionary<string, WorldItem> items);
}
