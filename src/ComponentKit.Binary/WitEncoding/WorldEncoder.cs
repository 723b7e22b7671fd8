using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Turns worlds into component types.</summary>
public static class WorldEncoder
{
    /// <summary>The type of the components that are of a world.</summary>
    /// <returns>The type, or null with the diagnostic that says why not.</returns>
    public static DiagnosticResult<DefType.Component?> Encode(WitWorld world)
    {
        try
        {
            return new(Encode(world, new EncodingBudget(world.QualifiedName ?? "the world")), []);
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
    }

    /// <exception cref="DiagnosticException">The world cannot be encoded.</exception>
    internal static DefType.Component Encode(WitWorld world, EncodingBudget budget)
    {
        var encoder = new ComponentTypeEncoder(budget);
        foreach (WorldItem item in world.Imports)
        {
            encoder.Import(item);
        }

        foreach (WorldItem item in world.Exports)
        {
            encoder.Export(item);
        }

        return encoder.Builder.Build();
    }

    /// <summary>A component type that exports the world's own under its full name, which is how a binary names a world.</summary>
    /// <exception cref="DiagnosticException">The world cannot be encoded.</exception>
    internal static DefType.Component EncodeNamed(WitWorld world, EncodingBudget budget)
    {
        var wrapper = new ComponentTypeBuilder();
        uint type = wrapper.Type(Encode(world, budget));
        wrapper.Export(new ExternName(world.QualifiedName!), new ExternType.Component(type));
        return wrapper.Build();
    }
}
