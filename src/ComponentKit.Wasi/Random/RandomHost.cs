using System.Buffers.Binary;
using System.Security.Cryptography;
using ComponentKit.Runtime.Bindings;
using Wasi.Random;

namespace ComponentKit.Wasi.Random;

/// <summary>A host of <c>wasi:random</c> that asks the operating system for everything.</summary>
public sealed class RandomHost : IRandom, IInsecure, IInsecureSeed
{
    /// <summary>The most bytes that a guest gets at once.</summary>
    private const ulong MaxLength = 64 << 20;

    /// <summary>What to offer to a component: the package's interfaces, each implemented by one host.</summary>
    public static IReadOnlyList<(ImportDefinition Definition, object Host)> CreateImports()
    {
        var host = new RandomHost();
        return [(RandomImports.Definition, host), (InsecureImports.Definition, host), (InsecureSeedImports.Definition, host)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte> GetRandomBytes(ulong len) =>
        len <= MaxLength
            ? RandomNumberGenerator.GetBytes((int)len)
            : throw new ArgumentOutOfRangeException(nameof(len), len, $"the component asked for {len} random bytes; at once it gets at most {MaxLength}");

    /// <inheritdoc/>
    public ulong GetRandomU64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte> GetInsecureRandomBytes(ulong len) => GetRandomBytes(len);

    /// <inheritdoc/>
    public ulong GetInsecureRandomU64() => GetRandomU64();

    /// <inheritdoc/>
    public (ulong, ulong) InsecureSeed() => (GetRandomU64(), GetRandomU64());
}
