using System.IO.Pipelines;

namespace ComponentKit;

/// <summary>WIT streams of bytes as .NET has them (🔀).</summary>
public static class WitStreamExtensions
{
    /// <summary>The bytes as a .NET stream, which can be read asynchronously only. The end belongs to it from now on.</summary>
    public static Stream AsStream(this WitStreamReader<byte> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ReadingStream(reader);
    }

    /// <summary>A .NET stream, to which can be written asynchronously only. The end belongs to it from now on.</summary>
    public static Stream AsStream(this WitStreamWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return new WritingStream(writer);
    }

    /// <summary>The bytes as a pipe. The end belongs to it from now on.</summary>
    public static PipeReader AsPipeReader(this WitStreamReader<byte> reader) => PipeReader.Create(reader.AsStream());

    /// <summary>A pipe to write bytes into. The end belongs to it from now on.</summary>
    public static PipeWriter AsPipeWriter(this WitStreamWriter<byte> writer) => PipeWriter.Create(writer.AsStream());
}
