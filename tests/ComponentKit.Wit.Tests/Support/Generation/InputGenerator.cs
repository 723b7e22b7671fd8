using System.Collections.Immutable;
using System.Globalization;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Whole inputs: packages in files of their own or nested in others, which refer to those generated before.</summary>
internal sealed class InputGenerator(Choices choices)
{
    private static readonly (string Name, string? Version)[] PackageNames =
    [
        ("a:b", null), ("a:c", "1.2.0"), ("a:c", "2.0.0-rc.1+build.5"), ("%type:%use", null), ("x:y:z", "0.0.1"), ("a:b/c", "0.3.0"), ("WASI:b-c", "10.20.30"),
    ];

    private readonly List<GeneratedInterface> _interfaces = [];
    private readonly List<GeneratedWorld> _worlds = [];
    private readonly List<List<string>> _packages = [];
    private readonly List<string> _nested = [];

    /// <summary>The input that some choices make.</summary>
    public static WitSources Generate(IReadOnlyList<int> numbers) => new InputGenerator(new Choices(numbers)).Generate();

    private WitSources Generate()
    {
        (string, string?)[] names = [.. PackageNames];
        choices.Shuffle(names);
        foreach ((string name, string? version) in names.Take(choices.Between(1, 4)))
        {
            AddPackage(new GeneratedPackage(name, version, new Names(choices)));
        }

        if (_packages.Count == 0)
        {
            _packages.Add(["package main:only;\n"]);
        }

        // Nested packages may stand in any file.
        foreach (string nested in _nested)
        {
            List<string> files = choices.Of(_packages);
            files[^1] += nested;
        }

        // The main package may be one that others depend on.
        choices.Shuffle(_packages);
        return new WitSources(Files(0), Enumerable.Range(1, _packages.Count - 1).Select(Files).ToImmutableArray());
    }

    private ImmutableArray<SourceText> Files(int package) =>
        [.. _packages[package].Select((text, i) => new SourceText(string.Create(CultureInfo.InvariantCulture, $"{package}-{i}.wit"), text))];

    private void AddPackage(GeneratedPackage package)
    {
        bool isNested = choices.OneIn(3);
        List<GeneratedFile> files = [new(choices, package)];
        if (!isNested && choices.OneIn(4))
        {
            files.Add(new(choices, package));
        }

        for (int count = choices.Between(0, 4); count > 0; count--)
        {
            GeneratedFile file = choices.Of(files);
            if (choices.OneIn(3))
            {
                AddWorld(file);
            }
            else
            {
                AddInterface(file);
            }
        }

        string docs = new MetadataGenerator(choices, package).Docs();
        string name = package.Version is null ? package.Name : $"{package.Name}@{package.Version}";
        if (isNested)
        {
            _nested.Add($"{docs}package {name} {{\n{files[0].Write()}}}\n");
        }
        else
        {
            // Of several files that name the package, one documents it.
            _packages.Add(files.ConvertAll(f => (f == files[0] ? $"{docs}package {name};\n" : choices.OneIn(2) ? $"package {name};\n" : "") + f.Write()));
        }
    }

    private void AddInterface(GeneratedFile file)
    {
        GeneratedPackage package = file.Package;
        string before = new MetadataGenerator(choices, package).Before();
        string name = package.Names.Fresh();
        var scope = new GeneratedScope(choices);
        string items = new InterfaceGenerator(choices, scope, file).Items(_interfaces);
        file.Items.Add($"{before}interface {package.Names.Write(name)} {{\n{items}}}\n");
        _interfaces.Add(new GeneratedInterface(name, package, scope));
    }

    private void AddWorld(GeneratedFile file)
    {
        GeneratedPackage package = file.Package;
        string before = new MetadataGenerator(choices, package).Before();
        var world = new GeneratedWorld(package.Names.Fresh(), package);
        string items = new WorldGenerator(choices, file, world, _interfaces, _worlds).Items();
        file.Items.Add($"{before}world {package.Names.Write(world.Name)} {{\n{items}}}\n");
        _worlds.Add(world);
    }
}
