using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Wac;

/// <summary>What can be wrong with a script besides its syntax and the composition that it describes.</summary>
public static class WacDiagnostics
{
    /// <summary>A name that no statement gave.</summary>
    public static readonly DiagnosticDescriptor UndefinedName = new("CK5420", "A name that is not defined before its use");

    /// <summary>A name that is taken.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new("CK5421", "A name in a script that is taken already");

    /// <summary>A name of something else.</summary>
    public static readonly DiagnosticDescriptor WrongKind = new("CK5422", "A name in a script of something else than is wanted there");

    /// <summary>A package that is not among the dependencies.</summary>
    public static readonly DiagnosticDescriptor UnknownPackage = new("CK5423", "A package of a script that is not among the dependencies");

    /// <summary>A package that cannot be used.</summary>
    public static readonly DiagnosticDescriptor InvalidPackage = new("CK5424", "A package of a script that cannot be read");

    /// <summary>A package or interface without the item that is wanted of it.</summary>
    public static readonly DiagnosticDescriptor UndefinedItem = new("CK5425", "An item that a package, interface or world does not have");

    /// <summary>An import that <c>new</c> gives nothing for.</summary>
    public static readonly DiagnosticDescriptor MissingArgument = new("CK5426", "An import that `new` gives nothing for");

    /// <summary>Three points that are not the last argument.</summary>
    public static readonly DiagnosticDescriptor MisplacedFill = new("CK5427", "The argument `...` elsewhere than at the end");

    /// <summary>Spreading that brings nothing.</summary>
    public static readonly DiagnosticDescriptor NoEffect = new("CK5428", "Exports of an instance that are spread to no effect");

    /// <summary>An export without a name.</summary>
    public static readonly DiagnosticDescriptor NamelessExport = new("CK5429", "An export whose name does not follow from what it is");

    /// <summary>A record, variant, enum or flags without parts.</summary>
    public static readonly DiagnosticDescriptor EmptyType = new("CK5430", "A type in a script without parts");

    /// <summary>A borrow in a result.</summary>
    public static readonly DiagnosticDescriptor MisplacedBorrow = new("CK5431", "A borrow in the result of a function of a script");

    /// <summary>An import that the target world has not, or has with another type.</summary>
    public static readonly DiagnosticDescriptor TargetImport = new("CK5432", "An import that does not fit the world that a script targets");

    /// <summary>An export that the target world wants.</summary>
    public static readonly DiagnosticDescriptor TargetExport = new("CK5433", "An export that the world of a script wants, missing or not fitting");
}
