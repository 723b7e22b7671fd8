using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves types as written (Binary.md, Type Definitions).</summary>
internal sealed class TypeResolver
{
    private readonly ValidationContext _context;
    private readonly ValueTypeResolver _values;
    private readonly CoreTypeResolver _coreTypes;
    private readonly AliasResolver _aliases;

    public TypeResolver(ValidationContext context)
    {
        _context = context;
        _values = new ValueTypeResolver(context);
        _coreTypes = new CoreTypeResolver(context);
        _aliases = new AliasResolver(context);
    }

    /// <summary>Resolves a reference to a type of values.</summary>
    public WitType Resolve(Scope scope, ValType type, long offset) => _values.Resolve(scope, type, offset);

    /// <summary>Resolves a core type.</summary>
    public IEnumerable<CoreTypeEntry> Resolve(Scope scope, CoreDefType type, long offset) => _coreTypes.Resolve(scope, type, offset);

    /// <summary>Resolves a type definition.</summary>
    public TypeEntry Resolve(Scope scope, DefType type, long offset) => type switch
    {
        DefValType value => new TypeEntry.Value(_values.Resolve(scope, value, offset)),
        DefType.Func func => new TypeEntry.Func(ResolveFunc(scope, func, offset)),
        DefType.Resource resource => new TypeEntry.Resource(ResolveResource(scope, resource, offset)),
        DefType.Instance(var declarators) => new TypeEntry.Instance(ResolveInstance(scope, declarators, offset)),
        DefType.Component(var declarators) => new TypeEntry.Component(ResolveComponent(scope, declarators, offset)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Resolves the type of an import or export, making what is new with it: the types that it declares.</summary>
    public TypedExtern Resolve(Scope scope, ExternName name, ExternType type, long offset)
    {
        switch (type)
        {
            case ExternType.CoreModule(var index):
                return _context.At(scope.Spaces.CoreTypes, index, "core type", offset) is CoreTypeEntry.Module(var module)
                    ? new TypedExtern.CoreModule(module)
                    : throw WrongKind(index, "a module type", offset, "core type");
            case ExternType.Func(var index):
                return TypeAt(scope, index, offset) is TypeEntry.Func(var func)
                    ? new TypedExtern.Func(func)
                    : throw WrongKind(index, "a function type", offset);
            case ExternType.Component(var index):
                return TypeAt(scope, index, offset) is TypeEntry.Component(var component)
                    ? new TypedExtern.Component(component)
                    : throw WrongKind(index, "a component type", offset);
            case ExternType.Instance(var index):
                return TypeAt(scope, index, offset) is TypeEntry.Instance(var instance)
                    ? new TypedExtern.Instance(
                        new Substitution(_context, scope, instance.BoundTypes, [], offset).Instantiate(instance))
                    : throw WrongKind(index, "an instance type", offset);
            case ExternType.TypeSubResource:
                return new TypedExtern.Type(new TypeEntry.Resource(scope.Define(name.Name, new TypeDefKind.Resource())));
            case ExternType.TypeEq(var index):
                return new TypedExtern.Type(Rename(scope, name, TypeAt(scope, index, offset), offset));
            case ExternType.Value(var valType):
                _context.Require(ComponentFeatures.Values, offset, "a value");
                return new TypedExtern.Value(Resolve(scope, valType, offset));
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>The type that an import or export makes of another: the same under a new name.</summary>
    public TypeEntry Rename(Scope scope, ExternName name, TypeEntry entry, long offset)
    {
        switch (entry)
        {
            case TypeEntry.Value(var type):
                NamedType renamed = scope.Define(name.Name, new TypeDefKind.Alias(type)).Type;
                _values.CheckSize(renamed, offset);
                return new TypeEntry.Value(renamed);
            case TypeEntry.Resource(var definition):
                return new TypeEntry.Resource(scope.Define(name.Name, new TypeDefKind.Alias(definition.Type)));
            default:
                return entry;
        }
    }

    private FuncType ResolveFunc(Scope scope, DefType.Func func, long offset)
    {
        if (func.IsAsync)
        {
            _context.Require(ComponentFeatures.Async, offset, "an async function");
        }

        _values.CheckLabels(func.Parameters.Select(p => p.Label), "parameter", offset);
        ImmutableArray<WitParameter> parameters =
            [.. func.Parameters.Select(p => new WitParameter(p.Label, Resolve(scope, p.Type, offset)))];
        WitType? result = func.Result is { } type ? Resolve(scope, type, offset) : null;
        return result is null || !_context.Measure.HasBorrow(result)
            ? new FuncType(parameters, result, func.IsAsync)
            : throw _context.Fail(ValidationDiagnostics.InvalidType, offset, "the result of a function cannot hold a borrowed handle");
    }

    private TypeDef ResolveResource(Scope scope, DefType.Resource resource, long offset)
    {
        if (!scope.IsComponent)
        {
            throw _context.Fail(
                ValidationDiagnostics.InvalidType, offset, "a resource can be defined in a component only, not in the type of one");
        }

        if (resource.Rep.Kind == CoreValueKind.I64)
        {
            _context.Require(ComponentFeatures.Memory64, offset, "a resource represented by an i64");
        }
        else if (resource.Rep.Kind != CoreValueKind.I32)
        {
            throw _context.Fail(ValidationDiagnostics.InvalidType, offset, $"a resource is represented by an i32, not {resource.Rep}");
        }

        if (resource.Destructor is { } index)
        {
            var expected = new CoreFuncType([resource.Rep], []);
            CoreExtern.Func destructor = _context.At(scope.Spaces.CoreFuncs, index, "core function", offset);
            if (CoreTypeMatcher.Mismatch(destructor, expected) is { } reason)
            {
                throw _context.Fail(ValidationDiagnostics.CoreTypeMismatch, offset, $"destructor: {reason}");
            }
        }

        TypeDef definition = scope.Define(null, new TypeDefKind.Resource());
        scope.OwnResources.Add(definition, resource.Rep);
        return definition;
    }

    private InstanceType ResolveInstance(Scope parent, ImmutableArray<Declarator> declarators, long offset)
    {
        Scope scope = Declare(parent, ScopeKind.InstanceType, declarators);
        var type = new InstanceType(scope.Exports.ToImmutable(), scope.BoundTypes);
        _context.CheckDepth(type.Depth, offset);
        return type;
    }

    private ComponentType ResolveComponent(Scope parent, ImmutableArray<Declarator> declarators, long offset)
    {
        Scope scope = Declare(parent, ScopeKind.ComponentType, declarators);
        var type = new ComponentType(scope.Imports.ToImmutable(), scope.Exports.ToImmutable(), scope.BoundTypes);
        _context.CheckDepth(type.Depth, offset);
        return type;
    }

    private Scope Declare(Scope parent, ScopeKind kind, ImmutableArray<Declarator> declarators)
    {
        var scope = new Scope(_context, parent, kind);
        foreach (Declarator declarator in declarators)
        {
            switch (declarator)
            {
                case Declarator.CoreType(var offset, var type):
                    scope.Spaces.CoreTypeList.AddRange(Resolve(scope, type, offset));
                    break;
                case Declarator.Type(var offset, var type):
                    scope.Spaces.TypeList.Add(Resolve(scope, type, offset));
                    break;
                case Declarator.Alias(var offset, var target):
                    _aliases.Resolve(scope, target, offset);
                    break;
                case Declarator.Import(var offset, var name, var type):
                    NamedExtern import = Declare(scope, scope.ImportNames, name, type, offset);
                    scope.Visibility?.AddImport(name, import.Type, offset);
                    scope.Imports.Add(import);
                    break;
                case Declarator.Export(var offset, var name, var type):
                    NamedExtern export = Declare(scope, scope.ExportNames, name, type, offset);
                    scope.Visibility?.AddExport(name, export.Type, offset);
                    scope.Exports.Add(export);
                    break;
            }
        }

        return scope;
    }

    private NamedExtern Declare(Scope scope, ExternNameSet names, ExternName name, ExternType type, long offset)
    {
        TypedExtern resolved = Resolve(scope, name, type, offset);
        names.Add(_context, name, resolved, offset);
        scope.Spaces.Add(resolved);
        return new NamedExtern(name, resolved);
    }

    private TypeEntry TypeAt(Scope scope, uint index, long offset) => _context.At(scope.Spaces.Types, index, "type", offset);

    private Wit.Diagnostics.DiagnosticException WrongKind(uint index, string wanted, long offset, string what = "type") =>
        _context.Fail(ValidationDiagnostics.WrongKind, offset, $"{what} {index} is not {wanted}");
}
