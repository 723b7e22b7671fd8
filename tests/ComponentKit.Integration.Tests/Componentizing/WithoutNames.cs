using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Integration.Tests.Componentizing;

/// <summary>Components without what is for people alone: names and the tools that they were made by.</summary>
internal static class WithoutNames
{
    private static readonly HashSet<string> ForPeople = ["name", "component-name", "producers"];

    /// <summary>The component in binary, without that.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> bytes) =>
        ComponentWriter.Write(Of(ComponentReader.Read("component", bytes).GetValueOrThrow()!));

    private static ComponentBinary Of(ComponentBinary component) => component with
    {
        Definitions = [.. component.Definitions.Select(Of)],
        CustomSections = component.CustomSections.RemoveAll(section => ForPeople.Contains(section.Name)),
        Sections = default,
    };

    private static Definition Of(Definition definition) => definition switch
    {
        Definition.CoreModule(var offset, var bytes) => new Definition.CoreModule(offset, Core(bytes)),
        Definition.Component(var offset, var body) => new Definition.Component(offset, Of(body)),
        _ => definition,
    };

    private static byte[] Core(ReadOnlyMemory<byte> bytes)
    {
        CoreModule module = CoreModuleReader.Read("module", bytes).GetValueOrThrow()!;
        return (module with { CustomSections = module.CustomSections.RemoveAll(section => ForPeople.Contains(section.Name)) }).ToBytes();
    }
}
