namespace ComponentKit;

/// <summary>A stream of the bytes of a .NET stream.</summary>
internal sealed class ByteReader(Stream stream) : WitStreamReader<byte>
{
    protected override ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, cancellationToken);

    protected override void Drop() => stream.Dispose();
}
