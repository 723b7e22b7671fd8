using System.Collections.Immutable;
using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Runtime.Stored;

/// <summary>Takes the code and data out of a component's core modules: what is left has the same types and links the same way.</summary>
internal static class ModuleSkeleton
{
    private static readonly CoreBody Unreachable = new([], new InstructionWriter().Unreachable().End().ToExpression());

    /// <summary>The component in binary, with skeletons for core modules.</summary>
    internal static byte[] Of(ComponentBinary component) => ComponentWriter.Write(Strip(component));

    private static ComponentBinary Strip(ComponentBinary component) => component with
    {
        Definitions = [.. component.Definitions.Select(Strip)],
        CustomSections = [],
        Sections = default,
    };

    private static Definition Strip(Definition definition) => definition switch
    {
        Definition.CoreModule(var offset, var bytes) => new Definition.CoreModule(offset, Strip(bytes)),
        Definition.Component(var offset, var body) => new Definition.Component(offset, Strip(body)),
        _ => definition,
    };

    private static byte[] Strip(ReadOnlyMemory<byte> bytes)
    {
        CoreModule module = CoreModuleReader.Read("module", bytes).GetValueOrThrow()!;
        uint imported = (uint)module.ImportsOf(CoreIndexSpace.Function).Count();

        // Of the functions, those that are exported stay, each with its type.
        var functions = ImmutableArray.CreateBuilder<CoreFunction>();
        var exports = ImmutableArray.CreateBuilder<CoreExport>(module.Exports.Length);
        foreach (CoreExport export in module.Exports)
        {
            if (export.Space != CoreIndexSpace.Function || export.Index < imported)
            {
                exports.Add(export);
                continue;
            }

            exports.Add(export with { Index = imported + (uint)functions.Count });
            functions.Add(new CoreFunction(module.Functions[(int)(export.Index - imported)].TypeIndex, Unreachable));
        }

        return new CoreModule
        {
            Types = module.Types,
            Imports = module.Imports,
            Functions = functions.ToImmutable(),
            Tables = module.Tables,
            Memories = module.Memories,
            Tags = module.Tags,
            Globals = module.Globals,
            Exports = exports.ToImmutable(),
        }.ToBytes();
    }
}
