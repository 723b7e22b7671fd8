namespace ComponentKit;

/// <summary>The reading end of a <see cref="StreamChannel{T}"/>.</summary>
internal sealed class ChannelReader<T>(StreamChannel<T> channel) : WitStreamReader<T>
{
    protected override ValueTask<int> ReadCoreAsync(Memory<T> buffer, CancellationToken cancellationToken) =>
        channel.ReadAsync(buffer, cancellationToken);

    protected override void Drop() => channel.DropReader();
}
