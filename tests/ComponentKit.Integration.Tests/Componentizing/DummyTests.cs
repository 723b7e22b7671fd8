using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Composition.Componentizing;
using ComponentKit.Composition.Embedding;
using ComponentKit.Composition.Targets;
using ComponentKit.Runtime;
using ComponentKit.Testing;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using Xunit;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Integration.Tests.Componentizing;

/// <summary>Dummy modules of worlds become components that have all functions of these worlds, with both kinds of names.</summary>
public class DummyTests
{
    public static TheoryData<string> Worlds
    {
        get
        {
            var found = new TheoryData<string>();
            string[] paths = Shared.Root is null ? [] : Directory.GetFileSystemEntries(Shared.PathOf("wit-bindgen", "codegen"));
            foreach (string path in paths.Order(StringComparer.Ordinal))
            {
                found.Add(Path.GetFileName(path));
            }

            // A theory needs a row, even one that is skipped.
            if (paths.Length == 0)
            {
                found.Add("");
            }

            return found;
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Worlds))]
    public void Dummies_become_components_of_their_worlds(string file)
    {
        string path = Shared.PathOf("wit-bindgen", "codegen", file);
        string folder = Path.Combine(path, "wit");
        WitModel model = WitLoader.Load(Directory.Exists(folder) ? folder : path, WitFeatures.All, new PackageDecoder()).GetValueOrThrow()!;
        foreach (WitWorld world in model.Main.Worlds)
        {
            foreach (DummyNames names in Enum.GetValues<DummyNames>())
            {
                byte[] module = WorldEmbedder.Embed(new CoreModuleInput(file, DummyModule.Build(world, names)), world).GetValueOrThrow()!;
                byte[] component = Componentizer.Componentize(new CoreModuleInput(file, module)).GetValueOrThrow()!;

                using var core = new CoreValidator(CoreFeatures.All);
                TypedComponent typed = ComponentValidator.Validate(
                    ComponentReader.Read(file, component).GetValueOrThrow()!, ComponentFeatures.All, core).GetValueOrThrow()!;
                WitWorld made = ComponentDecoder.Decode(typed).GetValueOrThrow()!.World;
                Assert.Equal(Contracts(world.Exports), Contracts(made.Exports));
                Assert.Equal(Contracts(world.Imports), Contracts(made.Imports));
            }
        }
    }

    // A world that includes others may import several versions of an interface, of which the component has the latest.
    private static IEnumerable<string> Contracts(IEnumerable<WorldItem> items) => FunctionContract.Of(items)
        .Select(contract => $"{contract.Interface} {contract.Name} {contract.Signature}").Order(StringComparer.Ordinal);
}
