using ComponentKit.Wasi.Random;
using Xunit;

namespace ComponentKit.Wasi.Tests;

public sealed class RandomHostTests
{
    private readonly RandomHost _host = new();

    [Fact]
    public void Bytes_come_in_the_number_asked_for_and_differ()
    {
        Assert.Empty(_host.GetRandomBytes(0));
        IReadOnlyList<byte> bytes = _host.GetRandomBytes(1000);
        Assert.Equal(1000, bytes.Count);

        // 1000 bytes of fewer than 100 values: once in far more than the age of the universe.
        Assert.True(bytes.Distinct().Count() > 100);
        Assert.NotEqual(bytes, _host.GetRandomBytes(1000));
        Assert.NotEqual(_host.GetInsecureRandomBytes(1000), _host.GetInsecureRandomBytes(1000));
    }

    [Fact]
    public void Numbers_differ()
    {
        Assert.NotEqual(_host.GetRandomU64(), _host.GetRandomU64());
        Assert.NotEqual(_host.GetInsecureRandomU64(), _host.GetInsecureRandomU64());
        Assert.NotEqual(_host.InsecureSeed(), _host.InsecureSeed());
    }

    [Theory]
    [InlineData((64ul << 20) + 1)]
    [InlineData(ulong.MaxValue)]
    public void A_guest_cannot_ask_for_all_memory(ulong length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _host.GetRandomBytes(length));
}
