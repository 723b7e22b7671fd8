using ComponentKit.Binary.Naming;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Collects the packages and interfaces that names in a binary mention, and the types known so far.</summary>
/// <param name="file">How messages name the file.</param>
internal sealed class ModelBuilder(string file)
{
    private readonly Dictionary<PackageName, WitPackage> _packages = [];
    private readonly List<WitPackage> _inOrder = [];

    /// <summary>The types of the model, by those of the component.</summary>
    public TypeTranslator Types { get; } = new();

    /// <summary>What there is to say.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The package of a name, made when first mentioned.</summary>
    public WitPackage Package(PackageName name)
    {
        if (!_packages.TryGetValue(name, out WitPackage? package))
        {
            package = new WitPackage(name);
            _packages.Add(name, package);
            _inOrder.Add(package);
        }

        return package;
    }

    /// <summary>The interface of a name, made when first mentioned.</summary>
    public WitInterface Interface(InterfaceName name)
    {
        WitPackage package = Package(name.Package);
        WitInterface? known = package.Interfaces.FirstOrDefault(item => item.Name == name.Interface);
        if (known is null)
        {
            known = new WitInterface(name.Interface, package);
            package.Add(known);
        }

        return known;
    }

    /// <summary>Says that something has been left out.</summary>
    public void NotExpressible(string message) =>
        Diagnostics.Add(new Diagnostic(WitDecodingDiagnostics.NotExpressible, message, new DiagnosticLocation.Whole(file)));

    /// <summary>The model, its packages in order of their dependencies.</summary>
    public WitModel Build(WitPackage main) => new(PackageOrder.Sort(_inOrder.Where(package => package != main).Append(main)), main);
}
