namespace ComponentKit.Wit.Diagnostics;

/// <summary>Every kind of diagnostic of this assembly; <c>src/DIAGNOSTICS.md</c> is the table for people.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>CK1001</summary>
    public static readonly DiagnosticDescriptor UnexpectedToken = new("CK1001", "Something else is expected here");

    /// <summary>CK1002</summary>
    public static readonly DiagnosticDescriptor InvalidCharacter = new("CK1002", "A character that WIT does not allow");

    /// <summary>CK1003</summary>
    public static readonly DiagnosticDescriptor UnterminatedComment = new("CK1003", "A block comment without its end");

    /// <summary>CK1004</summary>
    public static readonly DiagnosticDescriptor InvalidString = new("CK1004", "A string without its end, or with an unknown escape");

    /// <summary>CK1005</summary>
    public static readonly DiagnosticDescriptor InvalidIdentifier = new("CK1005", "A name that is not in kebab-case");

    /// <summary>CK1006</summary>
    public static readonly DiagnosticDescriptor InvalidVersion = new("CK1006", "A version that is not a semantic version");

    /// <summary>CK1007</summary>
    public static readonly DiagnosticDescriptor NestingTooDeep = new("CK1007", "Brackets or types nested too deeply");

    /// <summary>CK1008</summary>
    public static readonly DiagnosticDescriptor TooManyErrors = new("CK1008", "Too many errors: the rest is not shown");

    /// <summary>CK1009</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = new("CK1009", "A file or folder that cannot be read");
}
