using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Validation;

/// <summary>What can be wrong with a component whose bytes are well-formed.</summary>
public static class ValidationDiagnostics
{
    /// <summary>An index is not defined, or not yet.</summary>
    public static readonly DiagnosticDescriptor IndexOutOfRange = new("CK4101", "An index that is not defined yet");

    /// <summary>Something is of another sort or kind than its place asks for.</summary>
    public static readonly DiagnosticDescriptor WrongKind = new("CK4102", "Something of another sort or kind than wanted");

    /// <summary>An instance has no export of the name.</summary>
    public static readonly DiagnosticDescriptor UnknownExport = new("CK4103", "An export that the instance does not have");

    /// <summary>A name or label is not well-formed.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("CK4104", "A name or label that is not well-formed");

    /// <summary>Two names are not strongly unique.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new("CK4105", "Names that are the same, or too alike");

    /// <summary>An instantiation gives nothing for an import.</summary>
    public static readonly DiagnosticDescriptor MissingArgument = new("CK4106", "An import that an instantiation gives nothing for");

    /// <summary>Two types that have to fit do not.</summary>
    public static readonly DiagnosticDescriptor TypeMismatch = new("CK4107", "Types that do not fit");

    /// <summary>A canonical definition lacks an option that its types need, or has one that it may not have.</summary>
    public static readonly DiagnosticDescriptor InvalidOptions = new("CK4108", "Canonical options that are missing or not allowed");

    /// <summary>A core function has not the type that the canonical ABI prescribes.</summary>
    public static readonly DiagnosticDescriptor CoreTypeMismatch = new("CK4109", "A core function that does not fit the canonical ABI");

    /// <summary>A type is not allowed as it stands.</summary>
    public static readonly DiagnosticDescriptor InvalidType = new("CK4110", "A type that is not allowed");

    /// <summary>Types are too large, or too deep, or take too long to work out.</summary>
    public static readonly DiagnosticDescriptor TooComplex = new("CK4111", "Types that are too large, too deep or too complex");

    /// <summary>A gated feature is used that is not switched on.</summary>
    public static readonly DiagnosticDescriptor FeatureDisabled = new("CK4112", "A gated feature that is not enabled");

    /// <summary>An alias leads nowhere, or to where it may not.</summary>
    public static readonly DiagnosticDescriptor InvalidAlias = new("CK4113", "An alias that leads where it may not");

    /// <summary>A function's name says that it hangs on a resource, and its type does not fit that.</summary>
    public static readonly DiagnosticDescriptor InvalidResourceFunction = new("CK4114", "A function that does not fit the resource in its name");

    /// <summary>A core module is not valid.</summary>
    public static readonly DiagnosticDescriptor InvalidCoreModule = new("CK4115", "A core module that is not valid");

    /// <summary>An import or export refers to a type that has no name outside.</summary>
    public static readonly DiagnosticDescriptor HiddenType = new("CK4116", "An import or export that refers to a type without a name outside");

    /// <summary>A value is not used exactly once, or a start function does not fit the values it is given (🪙).</summary>
    public static readonly DiagnosticDescriptor ValueUse = new("CK4117", "Values that are not used exactly once, or do not fit");
}
