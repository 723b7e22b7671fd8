using Guests.Files;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>The host of <see cref="Files"/>: remembers which files it made and which ended.</summary>
internal sealed class FileStore : Files.IImports, IStore, IFileFactory
{
    internal List<TestFile> Made { get; } = [];

    internal List<IFile> Closed { get; } = [];

    internal TestFile? Second { get; set; }

    public IStore Store => this;

    public IFileFactory File => this;

    public IFile Create(string name) => Add(name);

    public uint Both(IReadOnlyList<IFile> files) => (uint)files.Sum(f => ((TestFile)f).Name.Length);

    public IFile Open(string name) => Add(name);

    public void Close(IFile file) => Closed.Add(file);

    public Pair Split() => new(Add("first"), Second);

    private TestFile Add(string name)
    {
        var file = new TestFile(name);
        Made.Add(file);
        return file;
    }
}
