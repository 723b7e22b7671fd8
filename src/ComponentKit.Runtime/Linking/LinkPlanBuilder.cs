using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>Flattens a component into a <see cref="LinkPlan"/>.</summary>
/// <remarks>
/// <para>This is a symbolic run of the component's definitions, in the order written, much as Wasmtime's <c>inline.rs</c> does
/// it: every index space holds what its items stand for, nested components run where they are instantiated, and what is left are
/// core modules to instantiate, trampolines, and exports. A component that is never instantiated leaves no trace.</para>
/// <para>The component has been validated, so indices are in range and sorts are right.</para>
/// </remarks>
public sealed class LinkPlanBuilder
{
    // Components that instantiate others twice grow exponentially with their depth.
    private const int MaxComponentInstances = 10_000;

    // One that instantiates one that instantiates another is a recursion here.
    private const int MaxDepth = 100;
    private const int MaxSteps = 10_000;

    private readonly string _name;
    private readonly WitWorld _world;
    private readonly IndexedSet<PlanModule> _modules = new();
    private readonly ImmutableArray<PlanStep>.Builder _steps = ImmutableArray.CreateBuilder<PlanStep>();
    private readonly ImmutableArray<PlanTrampoline>.Builder _trampolines = ImmutableArray.CreateBuilder<PlanTrampoline>();
    private readonly ImmutableArray<PlanResource>.Builder _resources = ImmutableArray.CreateBuilder<PlanResource>();
    private readonly ImmutableArray<PlanExport>.Builder _exports = ImmutableArray.CreateBuilder<PlanExport>();
    private readonly ImmutableArray<PlanResourceExport>.Builder _resourceExports = ImmutableArray.CreateBuilder<PlanResourceExport>();
    private readonly IndexedSet<PlanOptions> _options = new();
    private readonly IndexedSet<(string? Interface, string Name)> _imports = new();
    private int _componentInstances;
    private int _depth;

    private LinkPlanBuilder(string name, WitWorld world)
    {
        _name = name;
        _world = world;
    }

    /// <summary>Flattens a component.</summary>
    /// <param name="component">The component, validated.</param>
    /// <param name="world">Its imports and exports with their types.</param>
    /// <returns>The plan, or null when the component uses what cannot be run yet; the diagnostics say what.</returns>
    public static (LinkPlan? Plan, ImmutableArray<Diagnostic> Diagnostics) Build(ComponentBinary component, WitWorld world)
    {
        ArgumentNullException.ThrowIfNull(component);
        try
        {
            var builder = new LinkPlanBuilder(component.Name, world);
            LinkScope root = builder.Run(component, parent: null, arguments: null);
            builder.AddExports(root);
            return (builder.ToPlan(), []);
        }
        catch (LinkException exception)
        {
            return (null, [exception.Diagnostic]);
        }
    }

    private LinkPlan ToPlan()
    {
        ImmutableArray<PlanImport> imports = [.. _imports.Items.Select(i => new PlanImport(i.Interface, FindFunction(_world.Imports, i.Interface, i.Name)))];
        return new LinkPlan
        {
            Modules = [.. _modules.Items],
            Steps = _steps.ToImmutable(),
            Trampolines = _trampolines.ToImmutable(),
            Options = [.. _options.Items],
            Resources = _resources.ToImmutable(),
            Imports = imports,
            Exports = _exports.ToImmutable(),
            ResourceExports = _resourceExports.ToImmutable(),
            ComponentInstanceCount = _componentInstances,
        };
    }

    private LinkScope Run(ComponentBinary component, LinkScope? parent, IReadOnlyDictionary<string, LinkValue>? arguments)
    {
        if (_componentInstances == MaxComponentInstances)
        {
            throw Failure(LinkDiagnostics.TooLarge, $"the component consists of more than {MaxComponentInstances} component instances", component.Offset);
        }

        if (++_depth > MaxDepth)
        {
            throw Failure(LinkDiagnostics.TooLarge, $"components instantiate others more than {MaxDepth} deep", component.Offset);
        }

        var scope = new LinkScope(_componentInstances++, parent, arguments);
        foreach (Definition definition in component.Definitions)
        {
            Run(scope, definition);
        }

        _depth--;
        return scope;
    }

    private void Run(LinkScope scope, Definition definition)
    {
        switch (definition)
        {
            case Definition.CoreModule(var offset, var bytes):
                // A component that is instantiated twice has its modules once.
                scope.Add(Sort.CoreModule, new LinkValue.Module(_modules.Add(new PlanModule(offset, bytes))));
                break;
            case Definition.CoreInstance(_, var expr):
                scope.Add(Sort.CoreInstance, RunCoreInstance(scope, expr));
                break;
            case Definition.CoreType(_, CoreDefType.Rec(var group)):
                foreach (CoreSubType _ in group.Types)
                {
                    scope.Add(Sort.CoreType, new LinkValue.OtherType());
                }

                break;
            case Definition.CoreType:
                scope.Add(Sort.CoreType, new LinkValue.OtherType());
                break;
            case Definition.Component(_, var body):
                scope.Add(Sort.Component, new LinkValue.Component(body, scope));
                break;
            case Definition.Instance(_, var expr):
                scope.Add(Sort.Instance, RunInstance(scope, expr));
                break;
            case Definition.Alias(_, var target):
                scope.Add(target.Sort, RunAlias(scope, target));
                break;
            case Definition.Type(_, DefType.Resource resource):
                scope.Add(Sort.Type, DefineResource(scope, resource));
                break;
            case Definition.Type:
                scope.Add(Sort.Type, new LinkValue.OtherType());
                break;
            case Definition.Canon(var offset, var body):
                RunCanon(scope, body, offset);
                break;
            case Definition.Import(var offset, var name, var type):
                RunImport(scope, name.Name, type, offset);
                break;
            case Definition.Export(_, var name, var item, _):
                // An export is also a new item of its own, with the same meaning.
                LinkValue value = scope.Get(item);
                scope.Exports[name.Name] = value;
                scope.Add(item.Sort, value);
                break;
            case Definition.Start(var offset, _, _, _):
                throw NotSupported("a start function", offset);
            case Definition.Value(var offset, _, _):
                throw NotSupported("a value definition", offset);
            default:
                throw new InvalidOperationException($"unexpected {definition.GetType().Name}");
        }
    }

    private LinkValue RunCoreInstance(LinkScope scope, CoreInstanceExpr expr)
    {
        if (expr is CoreInstanceExpr.InlineExports(var exports))
        {
            return new LinkValue.CoreBundle(exports.ToDictionary(
                e => e.Name, e => scope.Get<LinkValue.Core>(e.Item.Sort, e.Item.Index).Item, StringComparer.Ordinal));
        }

        var instantiate = (CoreInstanceExpr.Instantiate)expr;
        var arguments = ImmutableArray.CreateBuilder<PlanArgument>();
        foreach (CoreInstantiateArg argument in instantiate.Args)
        {
            switch (scope.Get(Sort.CoreInstance, argument.Instance))
            {
                case LinkValue.CoreBundle(var items):
                    arguments.AddRange(items.Select(i => new PlanArgument(argument.Name, i.Key, i.Value)));
                    break;
                case LinkValue.CoreInstance(var index):
                    // Which exports it has is known once its module is compiled.
                    arguments.Add(new PlanArgument(argument.Name, null, new CoreItem.Export(index, "")));
                    break;
            }
        }

        if (_steps.Count == MaxSteps)
        {
            throw Failure(LinkDiagnostics.TooLarge, $"the component consists of more than {MaxSteps} core instances", 0);
        }

        _steps.Add(new PlanStep(scope.Get<LinkValue.Module>(Sort.CoreModule, instantiate.Module).Index, arguments.ToImmutable()));
        return new LinkValue.CoreInstance(_steps.Count - 1);
    }

    private LinkValue RunInstance(LinkScope scope, InstanceExpr expr)
    {
        switch (expr)
        {
            case InstanceExpr.InlineExports(var exports):
                return new LinkValue.Instance(exports.ToDictionary(e => e.Name.Name, e => scope.Get(e.Item), StringComparer.Ordinal));
            case InstanceExpr.Instantiate(var component, var args):
                var (body, parent) = scope.Get<LinkValue.Component>(Sort.Component, component);
                var arguments = args.ToDictionary(a => a.Name, a => scope.Get(a.Item), StringComparer.Ordinal);
                return new LinkValue.Instance(Run(body, parent, arguments).Exports);
            default:
                throw new InvalidOperationException();
        }
    }

    private static LinkValue RunAlias(LinkScope scope, AliasTarget target) => target switch
    {
        AliasTarget.Outer(var sort, var count, var index) => scope.Outer(count).Get(sort, index),
        AliasTarget.CoreExport(_, var instance, var name) => scope.Get(Sort.CoreInstance, instance) switch
        {
            LinkValue.CoreInstance(var index) => new LinkValue.Core(new CoreItem.Export(index, name)),
            LinkValue.CoreBundle(var items) => new LinkValue.Core(items[name]),
            _ => throw new InvalidOperationException(),
        },
        AliasTarget.Export(var sort, var instance, var name) => scope.Get(Sort.Instance, instance) switch
        {
            LinkValue.Instance(var exports) => exports[name],
            LinkValue.ImportedInstance(var imported) => sort == Sort.Func
                ? new LinkValue.ImportedFunction(imported, name)
                : new LinkValue.OtherType($"{imported}.{name}"),
            _ => throw new InvalidOperationException(),
        },
        _ => throw new InvalidOperationException(),
    };

    private LinkValue DefineResource(LinkScope scope, DefType.Resource resource)
    {
        CoreItem? destructor = resource.Destructor is { } index ? scope.Get<LinkValue.Core>(Sort.CoreFunc, index).Item : null;
        _resources.Add(new PlanResource(scope.ComponentInstance, destructor));
        return new LinkValue.Resource(_resources.Count - 1);
    }

    private void RunImport(LinkScope scope, string name, ExternType type, long offset)
    {
        (Sort sort, LinkValue? host) = type switch
        {
            ExternType.Func => (Sort.Func, new LinkValue.ImportedFunction(null, name)),
            ExternType.Instance => (Sort.Instance, new LinkValue.ImportedInstance(name)),
            ExternType.TypeEq(var index) => (Sort.Type, scope.Get(Sort.Type, index)),
            ExternType.TypeSubResource => (Sort.Type, new LinkValue.OtherType(name)),
            ExternType.Component => (Sort.Component, null),
            ExternType.CoreModule => (Sort.CoreModule, null),
            _ => (Sort.Value, (LinkValue?)null),
        };
        scope.Add(sort, scope.Arguments is not null
            ? scope.Arguments[name]
            : host ?? throw NotSupported($"an import of the sort {sort}, `{name}`", offset));
    }

    private void RunCanon(LinkScope scope, Canon canon, long offset)
    {
        switch (canon)
        {
            case Canon.Lift(var core, var options, _):
                CoreItem? postReturn = options.PostReturn is { } index ? scope.Get<LinkValue.Core>(Sort.CoreFunc, index).Item : null;
                CoreItem function = scope.Get<LinkValue.Core>(Sort.CoreFunc, core).Item;
                scope.Add(Sort.Func, new LinkValue.LiftedFunction(function, AddOptions(scope, options), postReturn, options.IsAsync));
                break;
            case Canon.Lower(var func, var options):
                AddTrampoline(scope, Lower(scope, func, options, offset));
                break;
            case Canon.BuiltIn builtIn:
                AddTrampoline(scope, BuiltIn(scope, builtIn, offset));
                break;
        }
    }

    private PlanTrampoline Lower(LinkScope scope, uint func, CanonOptions options, long offset)
    {
        LinkValue value = scope.Get(Sort.Func, func);
        if (value is LinkValue.ImportedFunction(var @interface, var name) && !options.IsAsync)
        {
            int import = _imports.Add((@interface, name));
            return new PlanTrampoline.LowerImport(scope.ComponentInstance, import, AddOptions(scope, options));
        }

        throw NotSupported(value is LinkValue.LiftedFunction ? "a call between two components" : "an asynchronous import", offset);
    }

    private PlanTrampoline BuiltIn(LinkScope scope, Canon.BuiltIn builtIn, long offset)
    {
        if (builtIn.Kind is CanonBuiltInKind.ResourceNew or CanonBuiltInKind.ResourceRep or CanonBuiltInKind.ResourceDrop
            && scope.Get(Sort.Type, builtIn.TypeIndex) is LinkValue.Resource(var resource))
        {
            return builtIn.Kind switch
            {
                CanonBuiltInKind.ResourceNew => new PlanTrampoline.ResourceNew(scope.ComponentInstance, resource),
                CanonBuiltInKind.ResourceRep => new PlanTrampoline.ResourceRep(scope.ComponentInstance, resource),
                _ => new PlanTrampoline.ResourceDrop(scope.ComponentInstance, resource),
            };
        }

        if (builtIn.Kind == CanonBuiltInKind.ResourceDrop && scope.Get(Sort.Type, builtIn.TypeIndex) is LinkValue.OtherType type)
        {
            throw NotSupported($"a resource that the host implements, `{type.ImportedAs}`", offset);
        }

        return new PlanTrampoline.BuiltIn(scope.ComponentInstance, builtIn, offset);
    }

    private void AddTrampoline(LinkScope scope, PlanTrampoline trampoline)
    {
        _trampolines.Add(trampoline);
        scope.Add(Sort.CoreFunc, new LinkValue.Core(new CoreItem.Trampoline(_trampolines.Count - 1)));
    }

    private int AddOptions(LinkScope scope, CanonOptions options)
    {
        CoreItem? memory = options.Memory is { } m ? scope.Get<LinkValue.Core>(Sort.CoreMemory, m).Item : null;
        CoreItem? realloc = options.Realloc is { } r ? scope.Get<LinkValue.Core>(Sort.CoreFunc, r).Item : null;
        StringEncoding encoding = options.StringEncoding switch
        {
            StringEncodingOption.Utf16 => StringEncoding.Utf16,
            StringEncodingOption.Latin1Utf16 => StringEncoding.Latin1OrUtf16,
            _ => StringEncoding.Utf8,
        };
        return _options.Add(new PlanOptions(scope.ComponentInstance, encoding, memory, realloc));
    }

    private void AddExports(LinkScope root)
    {
        foreach ((string name, LinkValue value) in root.Exports)
        {
            switch (value)
            {
                case LinkValue.Instance(var exports):
                    foreach ((string item, LinkValue exported) in exports)
                    {
                        AddExport(name, item, exported);
                    }

                    break;
                case LinkValue.ImportedInstance:
                    throw NotSupported($"the export of an import, `{name}`", offset: 0);
                default:
                    AddExport(null, name, value);
                    break;
            }
        }
    }

    private void AddExport(string? @interface, string name, LinkValue value)
    {
        string path = @interface is null ? name : $"{@interface}#{name}";
        switch (value)
        {
            case LinkValue.LiftedFunction { IsAsync: true }:
                throw NotSupported($"an asynchronous export, `{path}`", offset: 0);
            case LinkValue.LiftedFunction(var core, var options, var postReturn, _):
                _exports.Add(new PlanExport(@interface, FindFunction(_world.Exports, @interface, name), core, options, postReturn));
                break;
            case LinkValue.Resource(var resource):
                _resourceExports.Add(new PlanResourceExport(@interface, name, resource));
                break;
            case LinkValue.ImportedFunction:
                throw NotSupported($"the export of an import, `{path}`", offset: 0);
        }
    }

    private static WitFunction FindFunction(IReadOnlyList<WorldItem> items, string? @interface, string name) =>
        @interface is null
            ? items.OfType<WorldItem.Function>().First(i => i.Name == name).Value
            : items.OfType<WorldItem.Interface>().First(i => i.Name == @interface).Value.Functions.First(f => f.Name == name);

    private LinkException NotSupported(string what, long offset) =>
        Failure(LinkDiagnostics.NotSupported, $"the component cannot be run yet: it uses {what}", offset);

    private LinkException Failure(DiagnosticDescriptor descriptor, string message, long offset) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(_name, offset)));
}
