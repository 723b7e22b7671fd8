using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>What a shim stands for until it is there: a closed set of cases. Module names are null for the main module.</summary>
internal abstract record ShimKind
{
    private ShimKind()
    {
    }

    /// <summary>A lowered function whose options need something of the module that imports it.</summary>
    public sealed record Lowered(UsedImport Import, Lowering Lowering, string? Module, StringEncodingOption Strings) : ShimKind;

    /// <summary>A function of an adapter, which is instantiated behind the main module.</summary>
    public sealed record Adapter(string Name, string Function) : ShimKind;

    /// <summary>The destructor of a resource, which has to be there before the module that has it.</summary>
    public sealed record Destructor(string? Module, string Export) : ShimKind;

    /// <summary>A built-in that reads or writes a stream or future.</summary>
    public sealed record Payload(string? Module, PayloadType Type, CanonBuiltInKind Kind, bool IsAsync) : ShimKind;

    /// <summary>A built-in that needs the memory, or the table of functions.</summary>
    public sealed record BuiltIn(ModuleImport.BuiltIn Import, string? Module) : ShimKind;

    /// <summary><c>task.return</c> of a result in memory.</summary>
    public sealed record TaskReturn(string? Module, WorldItem Item, WitFunction Function, StringEncodingOption Strings) : ShimKind;

    /// <summary>A function that allocates.</summary>
    public sealed record Realloc(string? Module, string Export) : ShimKind;
}
