namespace ComponentKit;

/// <summary>What a .NET stream cannot do that goes one way, and asynchronously.</summary>
internal abstract class OneWayStream : Stream
{
    public override bool CanRead => false;

    public override bool CanWrite => false;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw NotNow("read");

    public override void Write(byte[] buffer, int offset, int count) => throw NotNow("written");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static NotSupportedException NotNow(string verb) =>
        new($"WIT streams are {verb} asynchronously, and each in one direction; blocking could keep the component from going on");
}
