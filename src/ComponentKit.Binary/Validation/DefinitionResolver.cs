using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves a component definition by definition, building its index spaces.</summary>
internal sealed class DefinitionResolver
{
    private readonly ValidationContext _context;
    private readonly TypeResolver _types;
    private readonly AliasResolver _aliases;
    private readonly InstanceResolver _instances;
    private readonly CanonResolver _canons;

    public DefinitionResolver(ValidationContext context)
    {
        _context = context;
        _types = new TypeResolver(context);
        _aliases = new AliasResolver(context);
        _instances = new InstanceResolver(context);
        _canons = new CanonResolver(context, _types);
    }

    /// <summary>Resolves a component inside a scope.</summary>
    public TypedComponent Resolve(ComponentBinary component, Scope? parent)
    {
        var scope = new Scope(parent, isComponent: true);
        var nested = new Dictionary<Definition.Component, TypedComponent>(ReferenceEqualityComparer.Instance);
        foreach (Definition definition in component.Definitions)
        {
            if (definition is Definition.Component inner)
            {
                TypedComponent typed = Resolve(inner.Body, scope);
                nested.Add(inner, typed);
                scope.Spaces.ComponentList.Add(typed.Type);
            }
            else
            {
                Resolve(scope, definition);
            }
        }

        var type = new ComponentType(scope.Imports.ToImmutable(), scope.Exports.ToImmutable(), scope.BoundTypes);
        _context.CheckDepth(type.Depth, component.Offset);
        return new TypedComponent(component, type, scope.Spaces, nested);
    }

    private void Resolve(Scope scope, Definition definition)
    {
        IndexSpaces spaces = scope.Spaces;
        switch (definition)
        {
            case Definition.CoreModule(var offset, var bytes):
                spaces.CoreModuleList.Add(ResolveCoreModule(bytes, offset));
                break;
            case Definition.CoreInstance(var offset, var expr):
                spaces.CoreInstanceList.Add(_instances.Resolve(scope, expr, offset));
                break;
            case Definition.CoreType(var offset, var type):
                spaces.CoreTypeList.Add(_types.Resolve(scope, type, offset));
                break;
            case Definition.Instance(var offset, var expr):
                spaces.InstanceList.Add(_instances.Resolve(scope, expr, offset));
                break;
            case Definition.Alias(var offset, var target):
                _aliases.Resolve(scope, target, offset);
                break;
            case Definition.Type(var offset, var type):
                spaces.TypeList.Add(_types.Resolve(scope, type, offset));
                break;
            case Definition.Canon(var offset, var canon):
                _canons.Resolve(scope, canon, offset);
                break;
            case Definition.Import(var offset, var name, var type):
                ResolveImport(scope, name, type, offset);
                break;
            case Definition.Export export:
                ResolveExport(scope, export);
                break;
            case Definition.Start(var offset, var func, _, _):
                _context.Require(ComponentFeatures.Values, offset, "a start function");
                _context.At(spaces.Funcs, func, "function", offset);
                break;
            case Definition.Value(var offset, var type, _):
                _context.Require(ComponentFeatures.Values, offset, "a value");
                spaces.ValueList.Add(_types.Resolve(scope, type, offset));
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private CoreModuleType ResolveCoreModule(ReadOnlyMemory<byte> bytes, long offset)
    {
        CoreModuleType type = CoreModuleReader.Read(new BinaryCursor(_context.File, bytes, offset, "the core module"));
        return _context.CoreValidator?.Validate(bytes) is { } fault
            ? throw _context.Fail(
                ValidationDiagnostics.InvalidCoreModule, offset + (fault.Offset ?? 0), $"the core module is not valid: {fault.Message}")
            : type;
    }

    private void ResolveImport(Scope scope, ExternName name, ExternType type, long offset)
    {
        TypedExtern resolved = _types.Resolve(scope, name, type, offset);
        scope.ImportNames.Add(_context, name, resolved, offset);
        scope.Spaces.Add(resolved);
        scope.Imports.Add(new NamedExtern(name, resolved));
    }

    private void ResolveExport(Scope scope, Definition.Export export)
    {
        TypedExtern item = ExternAt.Find(_context, scope, export.Item, export.Offset);
        if (export.Ascription is { } ascription)
        {
            item = Ascribe(scope, export, item, ascription);
        }
        else if (item is TypedExtern.Type(var entry))
        {
            item = new TypedExtern.Type(_types.Rename(scope, export.Name, entry, export.Offset));
        }

        scope.ExportNames.Add(_context, export.Name, item, export.Offset);
        scope.Spaces.Add(item);
        scope.Exports.Add(new NamedExtern(export.Name, item));
    }

    private TypedExtern Ascribe(Scope scope, Definition.Export export, TypedExtern item, ExternType ascription)
    {
        TypedExtern ascribed = _types.Resolve(scope, export.Name, ascription, export.Offset);
        var matcher = new TypeMatcher(_context, scope, export.Offset);
        if (matcher.Mismatch(item, ascribed) is { } reason)
        {
            throw _context.Fail(
                ValidationDiagnostics.TypeMismatch, export.Offset, $"the type given to the export `{export.Name}` does not fit: {reason}");
        }

        // What the ascription declares is the item's own: a resource keeps its identity.
        return ascribed switch
        {
            TypedExtern.Type(TypeEntry.Resource) => new TypedExtern.Type(
                _types.Rename(scope, export.Name, ((TypedExtern.Type)item).Entry, export.Offset)),
            TypedExtern.Type => ascribed,
            _ => new Substitution(_context, scope, new HashSet<Wit.Model.TypeDef>(), matcher.Bindings, export.Offset).Map(ascribed),
        };
    }
}
