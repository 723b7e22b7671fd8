using ComponentKit.Testing;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Corpus;

/// <summary>The worlds that every generator of bindings has to take: each resolves, and its text form is the same model.</summary>
public class WitBindgenCorpusTests
{
    public static TheoryData<string> Inputs => Testing.Corpus.Root is null
        ? new TheoryData<string>("none")
        : new TheoryData<string>(Directory.GetFileSystemEntries(Testing.Corpus.PathOf("wit-bindgen", "codegen"))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal));

    [CorpusTheory]
    [MemberData(nameof(Inputs))]
    public void Resolves(string name)
    {
        string path = Testing.Corpus.PathOf("wit-bindgen", "codegen", name);
        string folder = Path.Combine(path, "wit");
        WitModel model = WitLoader.Load(Directory.Exists(folder) ? folder : path, WitFeatures.All).GetValueOrThrow()!;
        Assert.NotEmpty(model.Main.Worlds);
        Assert.Equal(ModelText.AsPrinted(model), ModelText.AsPrinted(WitText.Model(WitPrinter.Print(model))));
    }
}
