namespace ComponentKit;

/// <summary>Makes WIT streams (🔀).</summary>
public static class WitStream
{
    /// <summary>Makes a stream: what is written at one end is read at the other. Nothing is kept between; each waits for the other.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static (WitStreamReader<T> Reader, WitStreamWriter<T> Writer) Create<T>()
    {
        var channel = new StreamChannel<T>();
        return (new ChannelReader<T>(channel), new ChannelWriter<T>(channel));
    }

    /// <summary>A stream of the elements that an enumeration gives, as they are asked for.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static WitStreamReader<T> From<T>(IAsyncEnumerable<T> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return new EnumerationReader<T>(elements);
    }

    /// <summary>A stream of the bytes of a .NET stream, which is disposed of with it.</summary>
    public static WitStreamReader<byte> From(Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new ByteReader(bytes);
    }
}
