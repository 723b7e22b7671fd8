namespace ComponentKit.Wit.Diagnostics;

/// <content>Codes of the resolver.</content>
public static partial class DiagnosticCodes
{
    /// <summary>CK2001</summary>
    public static readonly DiagnosticDescriptor UndefinedType = new("CK2001", "A type that is not defined");

    /// <summary>CK2002</summary>
    public static readonly DiagnosticDescriptor UndefinedItem = new("CK2002", "An interface or world that is not defined");

    /// <summary>CK2003</summary>
    public static readonly DiagnosticDescriptor UndefinedPackage = new("CK2003", "A package that is not among the dependencies");

    /// <summary>CK2004</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new("CK2004", "A name that is taken already");

    /// <summary>CK2005</summary>
    public static readonly DiagnosticDescriptor WrongKind = new("CK2005", "A name of something else than is wanted here");

    /// <summary>CK2006</summary>
    public static readonly DiagnosticDescriptor Cycle = new("CK2006", "A definition that depends on itself");

    /// <summary>CK2007</summary>
    public static readonly DiagnosticDescriptor MissingPackageName = new("CK2007", "Files of which none names the package");

    /// <summary>CK2008</summary>
    public static readonly DiagnosticDescriptor ConflictingPackageName = new("CK2008", "Files of one package that name it differently");

    /// <summary>CK2009</summary>
    public static readonly DiagnosticDescriptor DuplicatePackage = new("CK2009", "A package that is defined twice");

    /// <summary>CK2010</summary>
    public static readonly DiagnosticDescriptor EmptyDefinition = new("CK2010", "A variant or enum without cases");

    /// <summary>CK2011</summary>
    public static readonly DiagnosticDescriptor TooManyFlags = new("CK2011", "Flags with more than 32 labels");

    /// <summary>CK2012</summary>
    public static readonly DiagnosticDescriptor InvalidMapKey = new("CK2012", "A map whose keys are of a type that cannot be a key");

    /// <summary>CK2013</summary>
    public static readonly DiagnosticDescriptor MisplacedBorrow = new("CK2013", "A borrow elsewhere than in a parameter");

    /// <summary>CK2014</summary>
    public static readonly DiagnosticDescriptor InvalidConstructor = new("CK2014", "A constructor that does not return its resource");

    /// <summary>CK2015</summary>
    public static readonly DiagnosticDescriptor InvalidGate = new("CK2015", "Gates that do not fit together or to the package's version");

    /// <summary>CK2016</summary>
    public static readonly DiagnosticDescriptor ExcludedByGate = new("CK2016", "A reference to something that a gate leaves out");

    /// <summary>CK2017</summary>
    public static readonly DiagnosticDescriptor InvalidRename = new("CK2017", "An `include … with` of a name that is not there");

    /// <summary>CK2018</summary>
    public static readonly DiagnosticDescriptor IncompatibleExport = new(
        "CK2018", "An export that would need the same interface both imported and exported");

    /// <summary>CK2019</summary>
    public static readonly DiagnosticDescriptor DefinitionsTooDeep = new("CK2019", "Definitions that build on each other too deeply");

    /// <summary>CK2021</summary>
    public static readonly DiagnosticDescriptor WorldNotFound = new("CK2021", "A world that cannot be found, or a choice that is not clear");

    /// <summary>CK2022</summary>
    public static readonly DiagnosticDescriptor EmptyAggregate = new(
        "CK2022", "A record, tuple or flags without parts, which components cannot have", DiagnosticSeverity.Warning);

    /// <summary>CK2023</summary>
    public static readonly DiagnosticDescriptor AmbiguousName = new(
        "CK2023", "A function with the name of its resource, which components cannot have", DiagnosticSeverity.Warning);
}
