using System.Collections.Immutable;
using System.Globalization;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Writes one core module of adapters.</summary>
/// <remarks>
/// Its imports are the callees' functions, both sides' memories and allocators, one memory with a byte for each component instance that says
/// that it must not call out now, and one function by which it asks the runtime for what is rare.
/// </remarks>
internal sealed class AdapterModule
{
    private static readonly CoreLimits AnySize = new(0, null, Is64: false, IsShared: false, PageSizeLog2: null);
    private static readonly CoreFuncType AssistType = new([CoreValueType.I32, CoreValueType.I64, CoreValueType.I64], [CoreValueType.I64, CoreValueType.I64]);

    private readonly CoreModuleBuilder _builder = new();
    private readonly Dictionary<CoreItem, uint> _imports = [];
    private readonly List<PlanArgument> _arguments = [];
    private readonly Dictionary<AssistNode, int> _nodes = [];
    private readonly Dictionary<(PlanOptions Source, PlanOptions Target), AdapterDirection> _directions = [];
    private readonly uint _assist;

    /// <summary>Starts a module.</summary>
    /// <param name="calls">The calls that it is to have adapters of.</param>
    /// <param name="flags">The memory with the byte for each component instance.</param>
    /// <param name="assist">The function of the runtime.</param>
    internal AdapterModule(IReadOnlyList<AdapterCall> calls, CoreItem flags, CoreItem assist)
    {
        Flags = ImportMemory(flags);
        _assist = ImportFunction(assist, AssistType);
        foreach (AdapterCall call in calls)
        {
            ImportFunction(call.Function.Core, TypeOf(call.Lift));
            if (call.Function.PostReturn is { } postReturn)
            {
                ImportFunction(postReturn, new CoreFuncType(TypeOf(call.Lift).Results, []));
            }

            foreach (PlanOptions options in new[] { call.CallerOptions, call.CalleeOptions })
            {
                if (options.Memory is { } memory)
                {
                    ImportMemory(memory);
                }

                if (options.Realloc is { } realloc)
                {
                    ImportFunction(realloc, AdapterDirection.ReallocType);
                }
            }
        }
    }

    /// <summary>The index of the memory with the byte for each component instance.</summary>
    internal uint Flags { get; }

    /// <summary>What is left to the runtime, by its number.</summary>
    internal ImmutableArray<AssistNode> Nodes => [.. _nodes.OrderBy(n => n.Value).Select(n => n.Key)];

    /// <summary>What the module's imports are.</summary>
    internal ImmutableArray<PlanArgument> Arguments => [.. _arguments];

    /// <summary>The name of the adapter of a call.</summary>
    internal static string NameOf(AdapterCall call) => call.Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The core type of a function.</summary>
    internal static CoreFuncType TypeOf(Wit.Layout.FunctionLayout layout) => new(
        [.. layout.FlatParameters.Select(FlatSlots.CoreTypeOf)], [.. layout.FlatResults.Select(FlatSlots.CoreTypeOf)]);

    /// <summary>The index of something that the module imports.</summary>
    internal uint this[CoreItem item] => _imports[item];

    /// <summary>How values go from one side to the other.</summary>
    internal AdapterDirection Direction(AdapterCall call, bool isResult)
    {
        var (source, target) = isResult ? (call.CalleeOptions, call.CallerOptions) : (call.CallerOptions, call.CalleeOptions);
        if (!_directions.TryGetValue((source, target), out AdapterDirection? direction))
        {
            direction = new AdapterDirection(this, call.Index, isResult, source, target);
            _directions.Add((source, target), direction);
        }

        return direction;
    }

    /// <summary>Adds the adapter of a call.</summary>
    internal void Add(AdapterCall call)
    {
        CoreFuncType type = TypeOf(call.Lower);
        var code = new AdapterCode(type.Parameters.Length);
        new AdapterFunction(this, call, code).Write();
        uint index = _builder.AddFunction(type, code.Writer.End(), code.Locals);
        _builder.Export(NameOf(call), CoreIndexSpace.Function, index);
    }

    /// <summary>Declares a function whose code follows.</summary>
    internal uint Declare(CoreFuncType type) => _builder.DeclareFunction(type);

    /// <summary>Gives a function its code.</summary>
    internal void Define(uint function, AdapterCode code) => _builder.DefineFunction(function, code.Writer.End(), code.Locals);

    /// <summary>Asks the runtime; two numbers of 64 bits are on the stack then.</summary>
    internal void Assist(AdapterCode code, AssistNode node, Action first, Action second)
    {
        if (!_nodes.TryGetValue(node, out int number))
        {
            number = _nodes.Count;
            _nodes.Add(node, number);
        }

        code.Writer.I32Const(number);
        first();
        second();
        code.Writer.Call(_assist);
    }

    /// <summary>Asks the runtime for a trap.</summary>
    internal void Fail(AdapterCode code, AssistNode node, Action first, Action second)
    {
        Assist(code, node, first, second);
        code.Writer.Unreachable();
    }

    /// <summary>The module.</summary>
    internal byte[] ToBytes() => _builder.Build().ToBytes();

    private uint ImportMemory(CoreItem item) => Import(item, new CoreExternType.Memory(AnySize));

    private uint ImportFunction(CoreItem item, CoreFuncType type) => Import(item, new CoreExternType.Func(_builder.Type(type)));

    private uint Import(CoreItem item, CoreExternType type)
    {
        if (!_imports.TryGetValue(item, out uint index))
        {
            string name = _arguments.Count.ToString(CultureInfo.InvariantCulture);
            index = _builder.Import("", name, type);
            _imports.Add(item, index);
            _arguments.Add(new PlanArgument("", name, item));
        }

        return index;
    }
}
