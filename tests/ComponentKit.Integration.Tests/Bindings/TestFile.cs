using Guests.Files;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>A file that counts how often it was disposed of.</summary>
internal sealed class TestFile(string name) : IFile, IDisposable
{
    internal string Name { get; } = name;

    internal int Disposals { get; private set; }

    public Result<uint, string> Read(uint count) =>
        count > 100 ? Result<uint, string>.Err("too much") : Result<uint, string>.Ok(count * 10);

    public bool Same(IFile other) => ReferenceEquals(this, other);

    public void Dispose() => Disposals++;
}
