using System.IO.MemoryMappedFiles;

namespace ComponentKit.Runtime.Stored;

/// <summary>A view of a whole file, mapped and not read.</summary>
internal sealed unsafe class StoredFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _bytes;
    private readonly int _length;

    private StoredFile(FileStream stream)
    {
        _length = checked((int)stream.Length);
        _file = MemoryMappedFile.CreateFromFile(stream, mapName: null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _bytes);
    }

    /// <summary>The bytes, good until the view is disposed of.</summary>
    internal ReadOnlySpan<byte> Span => new(_bytes, _length);

    /// <summary>Opens a file if it is a stored component; null if it is something else.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static StoredFile? TryOpen(string path)
    {
        Span<byte> end = stackalloc byte[64];
        FileStream stream = File.OpenRead(path);
        try
        {
            if (stream.Length is < 64 or > int.MaxValue)
            {
                stream.Dispose();
                return null;
            }

            stream.Seek(-end.Length, SeekOrigin.End);
            stream.ReadExactly(end);
            if (StoredComponent.IsStored(end))
            {
                return new StoredFile(stream);
            }

            stream.Dispose();
            return null;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
