using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Emit.Diagnostics;

/// <summary>The kinds of diagnostics of the binding generator: <c>CK6xxx</c>.</summary>
public static class EmitDiagnostics
{
    /// <summary>CK6001</summary>
    public static readonly DiagnosticDescriptor WorldNotFound = new("CK6001", "A class asks for a world that the WIT files do not have");

    /// <summary>CK6002</summary>
    public static readonly DiagnosticDescriptor ClassNotPartial = new("CK6002", "A class with `[WitWorld]` that is not partial");

    /// <summary>CK6003</summary>
    public static readonly DiagnosticDescriptor UnsuitableClass = new(
        "CK6003", "A class with `[WitWorld]` that cannot hold bindings: nested, generic, static, abstract or a record");

    /// <summary>CK6004</summary>
    public static readonly DiagnosticDescriptor NotSupported = new("CK6004", "Something in WIT that bindings do not support yet");

    /// <summary>CK6005</summary>
    public static readonly DiagnosticDescriptor NamespaceClash = new(
        "CK6005", "A class with `[WitWorld]` that has the full name of a WIT package's namespace");

    /// <summary>CK6006</summary>
    public static readonly DiagnosticDescriptor OtherShape = new(
        "CK6006", "Something that a referenced assembly has bound with another structure", DiagnosticSeverity.Warning);

    /// <summary>CK6020</summary>
    public static readonly DiagnosticDescriptor ClassTwice = new("CK6020", "A class that two worlds or components are to become");

    /// <summary>CK6021</summary>
    public static readonly DiagnosticDescriptor InvalidSetting = new("CK6021", "A property or item of a project with a value that cannot be");

    /// <summary>CK6022</summary>
    public static readonly DiagnosticDescriptor InternalError = new("CK6022", "A mistake in the generator itself");

    /// <summary>CK6030, which the package's build reports.</summary>
    public static readonly DiagnosticDescriptor ComponentNotFound = new("CK6030", "A `WasmComponent` item without its file");

    /// <summary>CK6031, which the package's build reports.</summary>
    public static readonly DiagnosticDescriptor CannotExtract = new("CK6031", "A `WasmComponent` item whose WIT the build could not extract");

    /// <summary>CK6032</summary>
    public static readonly DiagnosticDescriptor NoComponent = new("CK6032", "A `WasmComponent` item that is no component");

    /// <summary>CK6040, which the analyzer reports.</summary>
    public static readonly DiagnosticDescriptor NotImplemented = new(
        "CK6040", "Interfaces that a world imports and nothing in the project implements", DiagnosticSeverity.Info);

    /// <summary>The id by which generated code marks what WIT has as <c>@unstable</c>; the compiler reports it where such an item is used.</summary>
    public const string UnstableId = "CK6099";

    /// <summary>CK6099</summary>
    public static readonly DiagnosticDescriptor Unstable = new(UnstableId, "A use of something that WIT has as `@unstable`");
}
