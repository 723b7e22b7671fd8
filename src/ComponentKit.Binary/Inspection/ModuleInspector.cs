using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Inspection;

/// <summary>Takes core modules apart.</summary>
internal static class ModuleInspector
{
    /// <summary>Inspects a core module. Where its imports and exports are malformed, they are left out, with a diagnostic.</summary>
    /// <exception cref="DiagnosticException">The module has no sections that can be told apart.</exception>
    public static InspectedBinary Inspect(
        string file, ReadOnlyMemory<byte> bytes, long offset, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var cursor = new BinaryCursor(file, bytes, offset, "the core module");
        PreambleReader.ExpectModule(cursor);
        SectionList list = SectionList.Read(cursor, isComponent: false, _ => null);
        var module = new InspectedBinary(false, offset, bytes.Length, list.Sections, list.Name, list.Producers);
        try
        {
            CoreModule read = CoreModuleReader.ReadInterface(new BinaryCursor(file, bytes, offset, "the core module"));
            CoreModuleType type = CoreModuleTyping.Of(read, new CoreTypeTable());
            return module with
            {
                Imports = [.. type.Imports.Select(i => new InspectedExtern(i.Module, i.Name, KindOf(i.Type), TextOf(i.Type)))],
                Exports =
                [
                    .. type.Exports.Exports.OrderBy(e => e.Key, StringComparer.Ordinal)
                        .Select(e => new InspectedExtern(null, e.Key, KindOf(e.Value), TextOf(e.Value))),
                ],
            };
        }
        catch (DiagnosticException exception)
        {
            diagnostics.AddRange(exception.Diagnostics);
            return module;
        }
    }

    private static string KindOf(CoreExtern type) => type.Sort switch
    {
        Sort.CoreFunc => "func",
        Sort.CoreTable => "table",
        Sort.CoreMemory => "memory",
        Sort.CoreGlobal => "global",
        _ => "tag",
    };

    private static string? TextOf(CoreExtern type) => type switch
    {
        CoreExtern.Func(var func, _) => func?.ToString(),
        CoreExtern.Table(var element, var limits) => $"{TextOf(limits)} {element}",
        CoreExtern.Memory(var limits) => TextOf(limits),
        CoreExtern.Global(var value, var isMutable) => isMutable ? $"(mut {value})" : value.ToString(),
        CoreExtern.Tag(var func, _) => func?.ToString(),
        _ => null,
    };

    private static string TextOf(CoreLimits limits) => FormattableString.Invariant(
        $"{(limits.Is64 ? "i64 " : "")}{limits.Minimum}{(limits.Maximum is { } maximum ? FormattableString.Invariant($" {maximum}") : "")}{(limits.IsShared ? " shared" : "")}");
}
