using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

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
        var scope = new Scope(_context, parent, ScopeKind.Component);
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

        int unused = Enumerable.Range(0, scope.Spaces.Values.Count).FirstOrDefault(index => !scope.UsedValues.Contains(index), -1);
        if (unused >= 0)
        {
            throw _context.Fail(
                ValidationDiagnostics.ValueUse, component.Offset, $"value {unused} is never used: not by an instance, a start function or an export");
        }

        var type = new ComponentType(scope.Imports.ToImmutable(), scope.Exports.ToImmutable(), scope.BoundTypes);
        _context.CheckDepth(type.Depth, component.Offset);
        return new TypedComponent(component, type, scope.Spaces, _context.CoreTypes, nested);
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
                spaces.CoreTypeList.AddRange(_types.Resolve(scope, type, offset));
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
            case Definition.Start start:
                ResolveStart(scope, start);
                break;
            case Definition.Value(var offset, var type, var encoding):
                _context.Require(ComponentFeatures.Values, offset, "a value");
                WitType valueType = _types.Resolve(scope, type, offset);
                new ValueChecker(_context, offset).Check(valueType, encoding);
                spaces.ValueList.Add(valueType);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private CoreModuleType ResolveCoreModule(ReadOnlyMemory<byte> bytes, long offset)
    {
        CoreModuleType type = CoreModuleTyping.Of(
            CoreModuleReader.ReadInterface(new BinaryCursor(_context.File, bytes, offset, "the core module")), _context.CoreTypes);
        if (_context.CoreValidator?.Validate(bytes) is { } fault)
        {
            throw _context.Fail(
                ValidationDiagnostics.InvalidCoreModule, offset + (fault.Offset ?? 0), $"the core module is not valid: {fault.Message}");
        }

        // Core WebAssembly allows that, but one name could not be given two things.
        var names = new HashSet<(string Module, string Name)>();
        return type.Imports.FirstOrDefault(import => !names.Add((import.Module, import.Name))) is { } twice
            ? throw _context.Fail(
                ValidationDiagnostics.DuplicateName, offset, $"the core module has two imports `{twice.Module}` `{twice.Name}`")
            : type;
    }

    private void ResolveImport(Scope scope, ExternName name, ExternType type, long offset)
    {
        TypedExtern resolved = _types.Resolve(scope, name, type, offset);
        scope.ImportNames.Add(_context, name, resolved, offset);
        scope.Visibility?.AddImport(name, resolved, offset);
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
        scope.Visibility?.AddExport(export.Name, item, export.Offset);
        scope.Spaces.Add(item);
        scope.Exports.Add(new NamedExtern(export.Name, item));
        if (item is TypedExtern.Value)
        {
            // It has left the component, and the new index is a name for that only.
            scope.UsedValues.Add(scope.Spaces.Values.Count - 1);
        }
    }

    private void ResolveStart(Scope scope, Definition.Start start)
    {
        long offset = start.Offset;
        _context.Require(ComponentFeatures.Values, offset, "a start function");
        FuncType func = _context.At(scope.Spaces.Funcs, start.Func, "function", offset);
        Refuse(scope.HasStart, "there are two start functions", offset);
        Refuse(
            func.Parameters.Length != start.Args.Length,
            $"the start function takes {func.Parameters.Length} arguments, and is given {start.Args.Length}",
            offset);
        int results = func.Result is null ? 0 : 1;
        Refuse(start.ResultCount != results, $"the start function gives {results} results, not {start.ResultCount}", offset);
        var matcher = new TypeMatcher(_context, scope, offset);
        foreach ((uint arg, WitParameter parameter) in start.Args.Zip(func.Parameters))
        {
            WitType type = ExternAt.UseValue(_context, scope, arg, offset);
            string? reason = matcher.Mismatch(new TypedExtern.Value(type), new TypedExtern.Value(parameter.Type));
            Refuse(reason is not null, $"the start function's parameter `{parameter.Name}` has another type than value {arg}: {reason}", offset);
        }

        scope.HasStart = true;
        if (func.Result is { } result)
        {
            scope.Spaces.ValueList.Add(result);
        }
    }

    private void Refuse(bool isBroken, string message, long offset)
    {
        if (isBroken)
        {
            throw _context.Fail(ValidationDiagnostics.ValueUse, offset, message);
        }
    }

    private TypedExtern Ascribe(Scope scope, Definition.Export export, TypedExtern item, ExternType ascription)
    {
        // Resources that the ascription declares are new ones, which hides what they are behind them.
        TypedExtern ascribed = _types.Resolve(scope, export.Name, ascription, export.Offset);
        return new TypeMatcher(_context, scope, export.Offset).Mismatch(item, ascribed) is { } reason
            ? throw _context.Fail(
                ValidationDiagnostics.TypeMismatch, export.Offset, $"the type given to the export `{export.Name}` does not fit: {reason}")
            : ascribed;
    }
}
