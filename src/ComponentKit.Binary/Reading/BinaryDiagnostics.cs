using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Reading;

/// <summary>What can be wrong with the bytes of a component.</summary>
public static class BinaryDiagnostics
{
    /// <summary>The bytes do not start with the magic number <c>\0asm</c>.</summary>
    public static readonly DiagnosticDescriptor NotWebAssembly = new("CK3001", "A file that is not a WebAssembly binary");

    /// <summary>A core module stands where a component is wanted.</summary>
    public static readonly DiagnosticDescriptor CoreModuleInsteadOfComponent = new("CK3002", "A core module instead of a component");

    /// <summary>The version or layer of the preamble is none that this reader knows.</summary>
    public static readonly DiagnosticDescriptor UnsupportedVersion = new("CK3003", "A version or layer of the binary format that is not known");

    /// <summary>The bytes end, or the section ends, before the item that is being read.</summary>
    public static readonly DiagnosticDescriptor UnexpectedEnd = new("CK3004", "A file or section that ends too early");

    /// <summary>A LEB128 number is longer than its type allows.</summary>
    public static readonly DiagnosticDescriptor MalformedNumber = new("CK3005", "A number longer than its type allows");

    /// <summary>A name is not valid UTF-8.</summary>
    public static readonly DiagnosticDescriptor MalformedName = new("CK3006", "A name that is not valid UTF-8");

    /// <summary>A byte is none of those that the format knows at its place.</summary>
    public static readonly DiagnosticDescriptor UnknownOpcode = new("CK3007", "A byte that has no meaning where it stands");

    /// <summary>A section, or something else with a length of its own, holds more bytes than its contents need.</summary>
    public static readonly DiagnosticDescriptor TrailingData = new("CK3008", "Bytes left over at the end of a section");

    /// <summary>A section's id is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownSection = new("CK3009", "A section with an unknown id");

    /// <summary>Components or types are nested too deeply.</summary>
    public static readonly DiagnosticDescriptor NestingTooDeep = new("CK3010", "Components or types nested too deeply in the file");

    /// <summary>A canonical option or an attribute of a name is written twice.</summary>
    public static readonly DiagnosticDescriptor WrittenTwice = new("CK3012", "A canonical option or an attribute of a name written twice");

    /// <summary>A core module contradicts itself, so that its imports and exports cannot be told.</summary>
    public static readonly DiagnosticDescriptor MalformedModule = new("CK3013", "A core module that contradicts itself");

    /// <summary>A component has too many sections, definitions and parts of types for its size.</summary>
    public static readonly DiagnosticDescriptor TooManyItems = new("CK3014", "A component with too many sections, definitions and parts of types");
}
