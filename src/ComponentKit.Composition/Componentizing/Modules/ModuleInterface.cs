using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>What a core module imports and exports, with the types of its functions looked up.</summary>
internal sealed class ModuleInterface
{
    private readonly ImmutableArray<CoreSubType> _types;
    private readonly ImmutableArray<uint> _functions;

    /// <param name="module">The module. Its code is not looked at.</param>
    public ModuleInterface(CoreModule module)
    {
        Module = module;
        _types = [.. module.SubTypes()];
        _functions =
        [
            .. module.ImportsOf(CoreIndexSpace.Function).Select(import => ((CoreExternType.Func)import.Type).CoreTypeIndex),
            .. module.Functions.Select(function => function.TypeIndex),
        ];
    }

    /// <summary>The module.</summary>
    public CoreModule Module { get; }

    /// <summary>The function type of an index.</summary>
    /// <exception cref="DiagnosticException">There is no such function type.</exception>
    public CoreFuncType TypeAt(uint index, long offset) =>
        index < _types.Length && _types[(int)index].Composite is CoreCompositeType.Func(var type)
            ? type
            : throw Malformed(offset, $"type {index} is no function type of the module");

    /// <summary>The type of the function of an index.</summary>
    /// <exception cref="DiagnosticException">There is no such function.</exception>
    public CoreFuncType FunctionAt(uint index, long offset) =>
        index < _functions.Length ? TypeAt(_functions[(int)index], offset) : throw Malformed(offset, $"the module has no function {index}");

    private DiagnosticException Malformed(long offset, string message) =>
        ComponentizingFault.At(BinaryDiagnostics.MalformedModule, Module.File, offset, message);
}
