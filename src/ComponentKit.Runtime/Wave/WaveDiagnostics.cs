using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Wave;

/// <summary>The kinds of findings about values written as text.</summary>
public static class WaveDiagnostics
{
    /// <summary>Something else is expected.</summary>
    public static readonly DiagnosticDescriptor Expected = new("CK1101", "Something else is expected in a value");

    /// <summary>A number does not fit its type.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new("CK1102", "A number that does not fit its type");

    /// <summary>A name that the type does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new("CK1103", "A field, case or flag that the type does not have");

    /// <summary>A field is missing or there twice.</summary>
    public static readonly DiagnosticDescriptor Fields = new("CK1104", "A field that is missing or there twice");

    /// <summary>A type has no values in text.</summary>
    public static readonly DiagnosticDescriptor NotSupported = new("CK1105", "A type whose values cannot be written yet");

    /// <summary>Values are nested too deeply.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new("CK1106", "Values nested too deeply");

    /// <summary>The number of arguments is wrong.</summary>
    public static readonly DiagnosticDescriptor Arguments = new("CK1107", "A wrong number of arguments");
}
