namespace ComponentKit;

/// <summary>The writing end of a WIT stream as a .NET stream.</summary>
internal sealed class WritingStream(WitStreamWriter<byte> writer) : OneWayStream
{
    public override bool CanWrite => true;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (await writer.WriteAsync(buffer, cancellationToken).ConfigureAwait(false) < buffer.Length)
        {
            throw new IOException("the reader of the stream is gone");
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            writer.Dispose();
        }

        base.Dispose(disposing);
    }
}
