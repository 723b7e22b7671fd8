using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Binary.Tests.Core;

/// <summary>The core modules that tests of the toolkit go through: of our own, of guests and of the corpus.</summary>
internal static class CoreModules
{
    public static byte[] Everything => CaseFiles.Read("core", "everything.wat");

    public static CoreModule Read(ReadOnlyMemory<byte> bytes) => CoreModuleReader.Read("module", bytes).GetValueOrThrow()!;

    /// <summary>The core modules in a file, which is a module itself or a component; none where the converter refuses it.</summary>
    public static List<ReadOnlyMemory<byte>> In(string path)
    {
        byte[] bytes;
        try
        {
            bytes = Path.GetExtension(path) == ".wat" ? Wat.ToWasm(File.ReadAllText(path)) : File.ReadAllBytes(path);
        }
        catch (ArgumentException)
        {
            return [];
        }

        var modules = new List<ReadOnlyMemory<byte>>();
        if (ComponentReader.Read(path, bytes).Value is { } component)
        {
            Add(modules, component);
        }
        else if (CoreModuleReader.Read(path, bytes).Value is not null)
        {
            modules.Add(bytes);
        }

        return modules;
    }

    /// <summary>All files of a kind below the guests and in the corpus.</summary>
    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        files.AddRange([.. CaseFiles.Guests().Select(guest => Path.Combine(CaseFiles.GuestRoot, guest))]);
        if (Shared.Root is { } root)
        {
            files.AddRange([.. Directory.GetFiles(Path.Combine(root, "wit-component"), "*.wat", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);
        }

        return files;
    }

    private static void Add(List<ReadOnlyMemory<byte>> modules, ComponentBinary component)
    {
        foreach (Definition definition in component.Definitions)
        {
            switch (definition)
            {
                case Definition.CoreModule(_, var bytes):
                    modules.Add(bytes);
                    break;
                case Definition.Component(_, var body):
                    Add(modules, body);
                    break;
            }
        }
    }
}
