using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Composition.Graphs;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition;

/// <summary>A component, or a WIT package in binary, that a composition is made of.</summary>
public sealed class CompositionPackage
{
    private InstanceType? _instanceType;

    private CompositionPackage(PackageName name, string file, ComponentType type, ComponentBinary? binary)
    {
        Name = name;
        File = file;
        Type = type;
        Binary = binary;
        Homes = TypeHomes.Of(type.Imports);
    }

    /// <summary>The name that it has in the composition.</summary>
    public PackageName Name { get; }

    /// <summary>The names of the imports, in order.</summary>
    public IReadOnlyList<string> Imports => [.. Type.Imports.Select(i => i.Name.Name)];

    /// <summary>The names of the exports, in order.</summary>
    public IReadOnlyList<string> Exports => [.. Type.Exports.Select(e => e.Name.Name)];

    /// <summary>How messages name the file that it is from.</summary>
    internal string File { get; }

    internal ComponentType Type { get; }

    /// <summary>The component, or null where only its world is known.</summary>
    internal ComponentBinary? Binary { get; }

    /// <summary>The imports by which types of the exports and of other imports have their names.</summary>
    internal TypeHomes Homes { get; }

    /// <summary>The type of its instances: its exports.</summary>
    internal InstanceType InstanceType => _instanceType ??= new InstanceType(Type.Exports, new HashSet<TypeDef>());

    /// <summary>Reads a component and checks it; code is left to whoever runs it.</summary>
    /// <param name="name">The name that it is to have.</param>
    /// <param name="bytes">The component. The bytes must not change while the package is in use, which refers to them.</param>
    /// <param name="file">How messages name it; the package's name by default.</param>
    /// <returns>The package, or null with the diagnostics that say why not.</returns>
    public static DiagnosticResult<CompositionPackage?> Load(PackageName name, ReadOnlyMemory<byte> bytes, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read(file ?? name.ToString(), bytes);
        if (read.Value is null)
        {
            return new(null, read.Diagnostics);
        }

        // Features are for who runs the result to judge.
        DiagnosticResult<TypedComponent?> typed = ComponentValidator.Validate(read.Value, ComponentFeatures.All);
        return new(typed.Value is null ? null : new CompositionPackage(name, read.Value.Name, typed.Value.Type, typed.Value.Source), typed.Diagnostics);
    }

    /// <summary>
    /// A component of a world of this WIT package, of which nothing else is known: compositions of it can be encoded only with
    /// <see cref="CompositionOptions.ImportPackages"/>.
    /// </summary>
    /// <param name="world">The name of the world.</param>
    /// <param name="name">The name that the component is to have.</param>
    /// <returns>The component, or null when the package has no such world.</returns>
    public CompositionPackage? OfWorld(string world, PackageName name) =>
        PackageItems.Find(this, world)?.Shape is TypedExtern.Component(var type) ? new CompositionPackage(name, File, type, null) : null;

    internal int ImportIndex(string name)
    {
        for (int i = 0; i < Type.Imports.Length; i++)
        {
            if (Type.Imports[i].Name.Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
