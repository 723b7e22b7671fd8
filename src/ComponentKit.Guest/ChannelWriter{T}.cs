namespace ComponentKit;

/// <summary>The writing end of a <see cref="StreamChannel{T}"/>.</summary>
internal sealed class ChannelWriter<T>(StreamChannel<T> channel) : WitStreamWriter<T>
{
    protected override ValueTask<int> WriteCoreAsync(ReadOnlyMemory<T> elements, CancellationToken cancellationToken) =>
        channel.WriteAsync(elements, cancellationToken);

    protected override void Drop() => channel.DropWriter();
}
