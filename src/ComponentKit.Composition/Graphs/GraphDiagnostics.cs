using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Graphs;

/// <summary>What can be wrong with a composition.</summary>
public static class GraphDiagnostics
{
    /// <summary>A component is to be part of the result, and is not there.</summary>
    public static readonly DiagnosticDescriptor PackageMissing = new("CK5401", "A component that is not there, where more than its world is needed");

    /// <summary>A component has no import of the name that an argument has.</summary>
    public static readonly DiagnosticDescriptor UnknownImport = new("CK5402", "An argument for an import that the component does not have");

    /// <summary>One import is given two arguments.</summary>
    public static readonly DiagnosticDescriptor DuplicateArgument = new("CK5403", "Two arguments for one import");

    /// <summary>An argument does not fit the import.</summary>
    public static readonly DiagnosticDescriptor ArgumentMismatch = new("CK5404", "An argument that does not fit its import");

    /// <summary>An instance or package has no export of the name.</summary>
    public static readonly DiagnosticDescriptor UnknownExport = new("CK5405", "An export that an instance or package does not have");

    /// <summary>Only an instance can be what is wanted.</summary>
    public static readonly DiagnosticDescriptor NotAnInstance = new("CK5406", "Something else where an instance is needed");

    /// <summary>Two imports, exports or packages have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new("CK5407", "Imports, exports or packages of one name");

    /// <summary>A name that no import, export or package can have.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("CK5408", "A name that an import, export or package cannot have");

    /// <summary>Several instances import one name, and want different things.</summary>
    public static readonly DiagnosticDescriptor ImportConflict = new("CK5409", "Imports of several instances that cannot be one");

    /// <summary>Instances depend on each other.</summary>
    public static readonly DiagnosticDescriptor Cycle = new("CK5410", "Instances that need each other");

    /// <summary>A plug has nothing that the socket imports.</summary>
    public static readonly DiagnosticDescriptor NothingFits = new("CK5411", "A plug that fits nothing");

    /// <summary>An import would mention a resource that only an instance in the composition has.</summary>
    public static readonly DiagnosticDescriptor HiddenResource = new("CK5412", "An import that would need a resource of an instance within");

    /// <summary>Imports depend on each other too deeply, or have types that cannot be written.</summary>
    public static readonly DiagnosticDescriptor TooComplex = new("CK5413", "A composition whose imports are too complex");

    /// <summary>The result would not be a valid component.</summary>
    public static readonly DiagnosticDescriptor NotValid = new("CK5414", "A composition that would be no valid component");
}
