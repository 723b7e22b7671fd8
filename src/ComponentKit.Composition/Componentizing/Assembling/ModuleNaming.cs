using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Gives core modules names for people.</summary>
internal static class ModuleNaming
{
    /// <summary>The module under a name; its items keep theirs.</summary>
    public static CoreModule Name(CoreModule module, string name)
    {
        CoreCustomSection? section = module.FindCustomSection(CoreNames.SectionName);
        if (section is not null && CoreNames.Of(module) is not { HasErrors: false })
        {
            return module;
        }

        byte[] names = CoreNamesWriter.Write(CoreNames.Of(module).Value with { Module = name });
        return module with
        {
            CustomSections = section is null
                ? module.CustomSections.Add(new CoreCustomSection(CoreNames.SectionName, names))
                : module.CustomSections.Replace(section, section with { Bytes = names }),
        };
    }
}
