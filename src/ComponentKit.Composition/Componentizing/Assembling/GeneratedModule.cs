using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.WitEncoding;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Finishes core modules that are made here.</summary>
internal static class GeneratedModule
{
    /// <summary>The module in binary, with the name of this library, and with names for people where they are wanted.</summary>
    public static byte[] Finish(CoreModuleBuilder builder, ComponentizerOptions options)
    {
        if (!options.HasDebugNames)
        {
            builder.Names = CoreNames.None;
        }

        builder.AddCustomSection(new CoreCustomSection(Producers.SectionName, Producers.Write()));
        return builder.Build().ToBytes();
    }
}
