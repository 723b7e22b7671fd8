using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
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
    private const string Unnamed = "resource";

    private readonly TypedComponent _root;
    private readonly PlanFunctionWords _words;
    private readonly RootImports _imports;
    private readonly IndexedSet<PlanModule> _modules = new();
    private readonly ImmutableArray<PlanStep>.Builder _steps = ImmutableArray.CreateBuilder<PlanStep>();
    private readonly ImmutableArray<PlanTrampoline>.Builder _trampolines = ImmutableArray.CreateBuilder<PlanTrampoline>();
    private readonly ImmutableArray<PlanFunction>.Builder _functions = ImmutableArray.CreateBuilder<PlanFunction>();
    private readonly ImmutableArray<PlanResource>.Builder _resources = ImmutableArray.CreateBuilder<PlanResource>();
    private readonly ImmutableArray<int>.Builder _parents = ImmutableArray.CreateBuilder<int>();
    private readonly IndexedSet<PlanOptions> _options = new();
    private int _depth;

    private LinkPlanBuilder(TypedComponent root, WitWorld? world)
    {
        _root = root;
        _words = new PlanFunctionWords(world);
        _imports = new RootImports(_words);
    }

    /// <summary>Flattens a component.</summary>
    /// <param name="component">The component, validated.</param>
    /// <param name="world">Its imports and exports in words of WIT, or null where nobody asks for those.</param>
    /// <returns>The plan, or null when the component uses what cannot be run yet; the diagnostics say what.</returns>
    public static (LinkPlan? Plan, ImmutableArray<Diagnostic> Diagnostics) Build(TypedComponent component, WitWorld? world)
    {
        ArgumentNullException.ThrowIfNull(component);
        try
        {
            return (new LinkPlanBuilder(component, world).Build(), []);
        }
        catch (LinkException exception)
        {
            return (null, [exception.Diagnostic]);
        }
    }

    private LinkPlan Build()
    {
        LinkScope root = Run(_root, parent: null, creator: -1, arguments: null);
        var exports = new RootExports(root, _words);
        if (!exports.TryAdd([], _root.Exports, root.Exports))
        {
            throw Failure(LinkDiagnostics.TooLarge, "the component exports more items, through instances of instances, than can be listed", 0);
        }

        return new LinkPlan
        {
            Modules = [.. _modules.Items],
            Steps = _steps.ToImmutable(),
            Trampolines = _trampolines.ToImmutable(),
            Options = [.. _options.Items],
            Functions = _functions.ToImmutable(),
            Resources = _resources.ToImmutable(),
            Imports = _imports.Functions,
            ModuleImports = _imports.Modules,
            ResourceImports = _imports.Resources,
            Exports = exports.Functions,
            ModuleExports = exports.Modules,
            ResourceExports = exports.Resources,
            Parents = _parents.ToImmutable(),
        };
    }

    // The parent is where the component was written, the creator is the instance that instantiates it.
    private LinkScope Run(TypedComponent component, LinkScope? parent, int creator, IReadOnlyDictionary<string, LinkValue>? arguments)
    {
        if (_parents.Count == MaxComponentInstances)
        {
            throw Failure(
                LinkDiagnostics.TooLarge, $"the component consists of more than {MaxComponentInstances} component instances", component.Source.Offset);
        }

        if (++_depth > MaxDepth)
        {
            throw Failure(LinkDiagnostics.TooLarge, $"components instantiate others more than {MaxDepth} deep", component.Source.Offset);
        }

        var scope = new LinkScope(component, _parents.Count, parent, arguments);
        _parents.Add(creator);
        foreach (Definition definition in component.Source.Definitions)
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
                scope.Add(Sort.CoreModule, new LinkValue.Module(_modules.Add(new PlanModule.Embedded(offset, bytes))));
                break;
            case Definition.CoreInstance(_, var expr):
                scope.Add(Sort.CoreInstance, RunCoreInstance(scope, expr));
                break;
            case Definition.CoreType(_, CoreDefType.Rec(var group)):
                foreach (CoreSubType _ in group.Types)
                {
                    scope.Add(Sort.CoreType, LinkValue.OtherType.Only);
                }

                break;
            case Definition.CoreType:
                scope.Add(Sort.CoreType, LinkValue.OtherType.Only);
                break;
            case Definition.Component nested:
                scope.Add(Sort.Component, new LinkValue.Component(scope.Component.GetNested(nested), scope));
                break;
            case Definition.Instance(var offset, var expr):
                scope.Add(Sort.Instance, RunInstance(scope, expr, offset));
                break;
            case Definition.Alias(_, var target):
                scope.Add(target.Sort, RunAlias(scope, target));
                break;
            case Definition.Type(_, DefType.Resource resource):
                scope.Add(Sort.Type, DefineResource(scope, resource));
                break;
            case Definition.Type:
                scope.Add(Sort.Type, LinkValue.OtherType.Only);
                break;
            case Definition.Canon(var offset, var body):
                RunCanon(scope, body, offset);
                break;
            case Definition.Import(_, var name, var type):
                RunImport(scope, name.Name, type);
                break;
            case Definition.Export(_, var name, var item, _):
                // An export is also a new item of its own, with the same meaning.
                LinkValue value = scope.Get(item);
                scope.Exports[name.Name] = value;
                NameResource(value, name.Name);
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

        _steps.Add(new PlanStep(
            scope.ComponentInstance, scope.Get<LinkValue.Module>(Sort.CoreModule, instantiate.Module).Index, arguments.ToImmutable()));
        return new LinkValue.CoreInstance(_steps.Count - 1);
    }

    private LinkValue RunInstance(LinkScope scope, InstanceExpr expr, long offset)
    {
        switch (expr)
        {
            case InstanceExpr.InlineExports(var exports):
                return new LinkValue.Instance(exports.ToDictionary(e => e.Name.Name, e => scope.Get(e.Item), StringComparer.Ordinal));
            case InstanceExpr.Instantiate(var component, var args):
                if (scope.Get(Sort.Component, component) is not LinkValue.Component(var body, var parent))
                {
                    throw NotSupported("a component that its host is to give", offset);
                }

                var arguments = args.ToDictionary(a => a.Name, a => scope.Get(a.Item), StringComparer.Ordinal);
                return new LinkValue.Instance(Run(body, parent, scope.ComponentInstance, arguments).Exports);
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
        AliasTarget.Export(_, var instance, var name) => scope.Get<LinkValue.Instance>(Sort.Instance, instance).Exports[name],
        _ => throw new InvalidOperationException(),
    };

    private LinkValue DefineResource(LinkScope scope, DefType.Resource resource)
    {
        CoreItem? destructor = CoreFunction(scope, resource.Destructor);
        return new LinkValue.Resource(AddResource(new PlanResource.Defined(Unnamed, scope.ComponentInstance, destructor)));
    }

    // A resource has no name of its own: it gets that of its first export.
    private void NameResource(LinkValue value, string name)
    {
        if (value is LinkValue.Resource(var index) && _resources[index] is PlanResource.Defined { Name: Unnamed } resource)
        {
            _resources[index] = resource with { Name = name };
        }
    }

    private int AddResource(PlanResource resource)
    {
        _resources.Add(resource);
        return _resources.Count - 1;
    }

    private void RunImport(LinkScope scope, string name, ExternType type)
    {
        IndexSpaces spaces = scope.Component.Spaces;
        Sort sort = type switch
        {
            ExternType.Func => Sort.Func,
            ExternType.Instance => Sort.Instance,
            ExternType.TypeEq or ExternType.TypeSubResource => Sort.Type,
            ExternType.Component => Sort.Component,
            ExternType.CoreModule => Sort.CoreModule,
            _ => throw NotSupported($"a value that it imports, `{name}`", 0),
        };
        if (scope.Arguments is not null)
        {
            scope.Add(sort, scope.Arguments[name]);
            return;
        }

        int index = scope.Count(sort);
        TypedExtern typed = sort switch
        {
            Sort.Func => new TypedExtern.Func(spaces.Funcs[index]),
            Sort.Instance => new TypedExtern.Instance(spaces.Instances[index]),
            Sort.Type => new TypedExtern.Type(spaces.Types[index]),
            Sort.Component => new TypedExtern.Component(spaces.Components[index]),
            _ => new TypedExtern.CoreModule(spaces.CoreModules[index]),
        };
        LinkValue value = _imports.Import(scope, [name], typed, _modules.Add, AddResource);
        if (_imports.IsTooLarge)
        {
            throw Failure(LinkDiagnostics.TooLarge, "the component imports more items, through instances of instances, than can be listed", 0);
        }

        scope.Add(sort, value);
    }

    private void RunCanon(LinkScope scope, Canon canon, long offset)
    {
        switch (canon)
        {
            case Canon.Lift(var core, var options, _):
                scope.Add(Sort.Func, new LinkValue.Function(new PlanCallee.Lifted(_functions.Count)));
                _functions.Add(new PlanFunction(
                    scope.ComponentInstance,
                    scope.Get<LinkValue.Core>(Sort.CoreFunc, core).Item,
                    AddOptions(scope, options),
                    CoreFunction(scope, options.PostReturn),
                    scope.Resolve(scope.Component.Spaces.Funcs[scope.Count(Sort.Func) - 1]),
                    AbiOf(options),
                    CoreFunction(scope, options.Callback)));
                break;
            case Canon.Lower(var func, var options):
                AddTrampoline(scope, Lower(scope, func, options));
                break;
            case Canon.BuiltIn builtIn:
                AddTrampoline(scope, BuiltIn(scope, builtIn, offset));
                break;
        }
    }

    private PlanTrampoline Lower(LinkScope scope, uint func, CanonOptions options) =>
        scope.Get<LinkValue.Function>(Sort.Func, func).Callee switch
        {
            PlanCallee.Imported(var import) =>
                new PlanTrampoline.LowerImport(scope.ComponentInstance, import, AddOptions(scope, options), AbiOf(options)),
            PlanCallee.Lifted(var function) =>
                new PlanTrampoline.Call(scope.ComponentInstance, function, AddOptions(scope, options), AbiOf(options)),
            _ => throw new InvalidOperationException(),
        };

    private PlanTrampoline BuiltIn(LinkScope scope, Canon.BuiltIn builtIn, long offset)
    {
        int instance = scope.ComponentInstance;
        return builtIn.Kind switch
        {
            CanonBuiltInKind.ResourceNew => new PlanTrampoline.ResourceNew(instance, Resource(scope, builtIn)),
            CanonBuiltInKind.ResourceRep => new PlanTrampoline.ResourceRep(instance, Resource(scope, builtIn)),
            CanonBuiltInKind.ResourceDrop => new PlanTrampoline.ResourceDrop(instance, Resource(scope, builtIn)),
            _ => new PlanTrampoline.BuiltIn(
                instance,
                builtIn,
                AddOptions(scope, BuiltInOperands.OptionsOf(builtIn)),
                scope.Resolve(new FuncType([], BuiltInOperands.PayloadOf(scope, builtIn), IsAsync: false)),
                scope.Component.Spaces.CoreFuncs[scope.Count(Sort.CoreFunc)].Type,
                offset),
        };
    }

    private static int Resource(LinkScope scope, Canon.BuiltIn builtIn) => scope.Get<LinkValue.Resource>(Sort.Type, builtIn.TypeIndex).Index;

    private void AddTrampoline(LinkScope scope, PlanTrampoline trampoline)
    {
        _trampolines.Add(trampoline);
        scope.Add(Sort.CoreFunc, new LinkValue.Core(new CoreItem.Trampoline(_trampolines.Count - 1)));
    }

    private int AddOptions(LinkScope scope, CanonOptions options)
    {
        CoreItem? memory = options.Memory is { } m ? scope.Get<LinkValue.Core>(Sort.CoreMemory, m).Item : null;
        StringEncoding encoding = options.StringEncoding switch
        {
            StringEncodingOption.Utf16 => StringEncoding.Utf16,
            StringEncodingOption.Latin1Utf16 => StringEncoding.Latin1OrUtf16,
            _ => StringEncoding.Utf8,
        };
        return _options.Add(new PlanOptions(scope.ComponentInstance, encoding, memory, CoreFunction(scope, options.Realloc)));
    }

    private static CoreItem? CoreFunction(LinkScope scope, uint? index) =>
        index is { } found ? scope.Get<LinkValue.Core>(Sort.CoreFunc, found).Item : null;

    private static CanonAbi AbiOf(CanonOptions options) => (options.IsAsync, options.Callback) switch
    {
        (false, _) => CanonAbi.Sync,
        (true, null) => CanonAbi.AsyncStackful,
        _ => CanonAbi.AsyncCallback,
    };

    private LinkException NotSupported(string what, long offset) =>
        Failure(LinkDiagnostics.NotSupported, $"the component cannot be run yet: it uses {what}", offset);

    private LinkException Failure(DiagnosticDescriptor descriptor, string message, long offset) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(_root.Source.Name, offset)));
}
