using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks that imports and exports refer to types that the outside can name (Explainer.md, External Visibility of Types).</summary>
/// <remarks>Imports can refer to imports only, exports to both.</remarks>
internal sealed class ExternalVisibility(ValidationContext context, Scope scope)
{
    private readonly HashSet<TypeDef> _importedResources = [];
    private readonly VisibleTypes _imports = new(context);
    private readonly VisibleTypes _exports = new(context);

    /// <summary>Checks an import, and notes the types that it names.</summary>
    public void AddImport(ExternName name, TypedExtern item, long offset) =>
        Add(name, item, isImport: true, offset);

    /// <summary>Checks an export, and notes the types that it names.</summary>
    public void AddExport(ExternName name, TypedExtern item, long offset) =>
        Add(name, item, isImport: false, offset);

    private void Add(ExternName name, TypedExtern item, bool isImport, long offset)
    {
        (isImport ? _imports : _exports).Offset = offset;
        if (FindHidden(item, isImport, offset) is { } hidden)
        {
            string side = isImport ? "import" : "export";
            throw context.Fail(
                ValidationDiagnostics.HiddenType,
                offset,
                $"the {side} `{name}` refers to {Describe(hidden)} that no {(isImport ? "import" : "import or export")} names",
                isImport
                    ? "import the type before it, and refer to what that import defines"
                    : "export the type before it, and refer to what that export defines, in a type ascribed to this one if need be");
        }
    }

    private WitType? FindHidden(TypedExtern item, bool isImport, long offset)
    {
        context.Spend(1, offset);
        VisibleTypes visible = isImport ? _imports : _exports;
        switch (item)
        {
            case TypedExtern.Type(var entry):
                WitType? hidden = visible.FindHidden(entry) ?? (isImport ? FindLocal(entry) : null);
                if (hidden is null && Definition(entry) is { } definition)
                {
                    _exports.Add(definition);
                    if (isImport)
                    {
                        _imports.Add(definition);
                    }
                }

                return hidden;
            case TypedExtern.Instance(var instance):
                foreach (NamedExtern export in instance.Exports)
                {
                    if (FindHidden(export.Type, isImport, offset) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case TypedExtern.Func(var func):
                return visible.FindHidden(func);
            case TypedExtern.Value(var type):
                return isImport || !context.Measure.HasBorrow(type)
                    ? visible.FindHidden(type)
                    : throw context.Fail(ValidationDiagnostics.InvalidType, offset, "an exported value cannot hold a borrowed handle");
            default:
                return null;
        }
    }

    // A resource that an import renames has itself to be imported, or to come from a scope around this one.
    private WitType? FindLocal(TypeEntry entry)
    {
        if (entry is not TypeEntry.Resource(var definition))
        {
            return null;
        }

        TypeDef resource = definition.Dealias();
        if (resource == definition)
        {
            _importedResources.Add(resource);
        }

        return scope.BoundTypes.Contains(resource) && !_importedResources.Contains(resource) ? resource.Type : null;
    }

    private static TypeDef? Definition(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(NamedType(var definition)) => definition,
        TypeEntry.Resource(var definition) => definition,
        _ => null,
    };

    private static string Describe(WitType type)
    {
        TypeDef definition = ((NamedType)type).Definition;
        string kind = definition.Dealias().Kind switch
        {
            TypeDefKind.Record => "a record",
            TypeDefKind.Variant => "a variant",
            TypeDefKind.Enum => "an enum",
            TypeDefKind.Flags => "flags",
            _ => "a resource",
        };
        return definition.Name is { } name ? $"{kind} `{name}`" : kind;
    }
}
