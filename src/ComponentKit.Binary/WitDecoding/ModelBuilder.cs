using ComponentKit.Binary.Naming;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Collects the packages and interfaces that names in a binary mention, and the types known so far.</summary>
/// <param name="file">How messages name the file.</param>
/// <param name="budget">How much there may be.</param>
internal sealed class ModelBuilder(string file, DecodingBudget budget)
{
    private readonly Dictionary<PackageName, DocsNode> _packageDocs = [];
    private readonly Dictionary<TypeOwner, DocsNode> _docs = [];
    private readonly Dictionary<(WitPackage, string), WitInterface> _interfaces = [];
    private readonly HashSet<(WitPackage, string)> _worlds = [];
    private readonly Dictionary<WitInterface, (Dictionary<string, TypeDef> Types, HashSet<string> Functions)> _scopes = [];
    private readonly Dictionary<PackageName, WitPackage> _packages = [];
    private readonly List<WitPackage> _inOrder = [];

    /// <summary>The types of the model, by those of the component.</summary>
    public TypeTranslator Types { get; } = new(budget);

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
        if (!_interfaces.TryGetValue((package, name.Interface), out WitInterface? known))
        {
            known = new WitInterface(name.Interface, package);
            if (_packageDocs.TryGetValue(name.Package, out DocsNode? docs))
            {
                Document(known, docs.Find("interfaces", name.Interface));
            }

            package.Add(known);
            _interfaces.Add((package, name.Interface), known);
        }

        return known;
    }

    /// <summary>The types and functions that an interface has so far, by their names.</summary>
    public (Dictionary<string, TypeDef> Types, HashSet<string> Functions) ScopeOf(WitInterface item)
    {
        if (!_scopes.TryGetValue(item, out (Dictionary<string, TypeDef>, HashSet<string>) scope))
        {
            scope = (new Dictionary<string, TypeDef>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            _scopes.Add(item, scope);
        }

        return scope;
    }

    /// <summary>A new world in a package, which lists it unless it has one of the name.</summary>
    public WitWorld World(string name, WitPackage package)
    {
        var world = new WitWorld(name, package);
        if (_worlds.Add((package, name)))
        {
            package.Add(world);
        }

        if (_packageDocs.TryGetValue(package.Name, out DocsNode? docs))
        {
            Document(world, docs.Find("worlds", name));
        }

        return world;
    }

    /// <summary>Gives a package its docs, and keeps those of its parts; before anything of the package is decoded.</summary>
    public void Document(WitPackage package, DocsNode node)
    {
        package.Docs = node.Docs;
        _packageDocs[package.Name] = node;
    }

    /// <summary>Gives an interface or world its docs and gates, and keeps those of its parts.</summary>
    public void Document(TypeOwner owner, DocsNode node)
    {
        owner.Docs = node.Docs;
        owner.Stability = node.Stability;
        _docs[owner] = node;
    }

    /// <summary>The docs and gates of an interface or world.</summary>
    public DocsNode DocsOf(TypeOwner owner) => _docs.GetValueOrDefault(owner, DocsNode.None);

    /// <summary>Says that something has been left out.</summary>
    public void NotExpressible(string message)
    {
        budget.Take(message, []);
        Diagnostics.Add(new Diagnostic(WitDecodingDiagnostics.NotExpressible, message, new DiagnosticLocation.Whole(file)));
    }

    /// <summary>The model, its packages in order of their dependencies.</summary>
    public WitModel Build(WitPackage main)
    {
        foreach (string unused in _packageDocs.Values.Select(docs => docs.FindUnused()).OfType<string>())
        {
            Diagnostics.Add(new Diagnostic(
                WitDecodingDiagnostics.MalformedDocs,
                $"the docs and gates of the package mention {PackageDocsReader.Quote(unused)}, which is not there",
                new DiagnosticLocation.Whole(file)));
        }

        return new WitModel(PackageOrder.Sort(_inOrder.Where(package => package != main).Append(main)), main);
    }
}
