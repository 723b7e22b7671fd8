using System.IO.Pipelines;
using Xunit;

namespace ComponentKit.Guest.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task Elements_go_from_one_end_to_the_other()
    {
        var (reader, writer) = WitStream.Create<string>();
        ValueTask<int> write = Write(writer, "a", "b", "c");
        var buffer = new string[2];

        Assert.Equal(2, await reader.ReadAsync(buffer));
        Assert.False(write.IsCompleted);
        Assert.Equal(["a", "b"], buffer);
        Assert.Equal(1, await reader.ReadAsync(buffer));
        Assert.Equal("c", buffer[0]);
        Assert.Equal(3, await write);
    }

    [Fact]
    public async Task A_read_waits_for_a_write()
    {
        var (reader, writer) = WitStream.Create<int>();
        var buffer = new int[4];
        ValueTask<int> read = reader.ReadAsync(buffer);

        Assert.False(read.IsCompleted);
        Assert.Equal(2, await Write(writer, 7, 8));
        Assert.Equal(2, await read);
        Assert.Equal([7, 8, 0, 0], buffer);
    }

    [Fact]
    public async Task A_stream_ends_when_its_writer_is_disposed_of()
    {
        var (reader, writer) = WitStream.Create<int>();
        ValueTask<int> read = reader.ReadAsync(new int[1]);
        writer.Dispose();

        Assert.Equal(0, await read);
        Assert.Equal(0, await reader.ReadAsync(new int[1]));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Write(writer, 1));
    }

    [Fact]
    public async Task A_writer_hears_that_the_reader_is_gone()
    {
        var (reader, writer) = WitStream.Create<int>();
        ValueTask<int> write = Write(writer, 1, 2, 3);
        Assert.Equal(1, await reader.ReadAsync(new int[1]));
        reader.Dispose();

        Assert.Equal(1, await write);
        Assert.Equal(0, await Write(writer, 4));
    }

    [Fact]
    public async Task One_operation_goes_on_at_a_time_and_can_be_cancelled()
    {
        var (reader, writer) = WitStream.Create<int>();
        using var cancel = new CancellationTokenSource();
        ValueTask<int> read = reader.ReadAsync(new int[1], cancel.Token);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.ReadAsync(new int[1]));

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await read);

        ValueTask<int> write = Write(writer, 5);
        Assert.Equal(1, await reader.ReadAsync(new int[1]));
        Assert.Equal(1, await write);
    }

    [Fact]
    public async Task Bytes_go_through_pipes_and_streams()
    {
        byte[] bytes = [.. Enumerable.Range(0, 10_000).Select(i => (byte)i)];
        var (reader, writer) = WitStream.Create<byte>();
        async Task WriteAll()
        {
            await using Stream target = writer.AsStream();
            await new MemoryStream(bytes).CopyToAsync(target);
        }

        Task writing = WriteAll();
        PipeReader pipe = reader.AsPipeReader();
        using var read = new MemoryStream();
        await pipe.CopyToAsync(read);
        await pipe.CompleteAsync();
        await writing;

        Assert.Equal(bytes, read.ToArray());
        Assert.Equal(bytes, await WitStream.From(new MemoryStream(bytes)).ReadAllAsync().ToArrayAsync());
    }

    [Fact]
    public async Task An_enumeration_is_a_stream()
    {
        async IAsyncEnumerable<int> Numbers()
        {
            for (int i = 0; i < 200; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        Assert.Equal(Enumerable.Range(0, 200), await WitStream.From(Numbers()).ReadAllAsync().ToArrayAsync());
    }

    [Fact]
    public async Task A_future_is_read_once()
    {
        var source = new TaskCompletionSource<string>();
        WitFuture<string> future = WitFuture.From(source.Task);
        Task<string> value = future.ToTask();
        source.SetResult("now");

        Assert.Equal("now", await value);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await future);
        Assert.Equal(3, await WitFuture.FromValue(3));

        WitFuture<int> dropped = WitFuture.FromValue(4);
        dropped.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await dropped);
    }

    private static ValueTask<int> Write<T>(WitStreamWriter<T> writer, params T[] elements) => writer.WriteAsync(elements);
}
