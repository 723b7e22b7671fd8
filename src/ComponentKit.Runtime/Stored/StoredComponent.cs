using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Stored;

/// <summary>The form in which compiled components are kept: what the engine made of the core modules, and a skeleton of the component.</summary>
/// <remarks>
/// <para>The parts, one behind the other:</para>
/// <list type="bullet">
/// <item>the compiled code of the largest core module, first, so that the engine can map the file as it is;</item>
/// <item>the code of the other modules;</item>
/// <item>the component without code and data, from which the plan is made again;</item>
/// <item>a table of 64-bit numbers: start and length of the code of each module of the plan, in order, then of the component;</item>
/// <item>the end: start of the table, a hash (XXH3, 64 bits, of those of each MiB) of all before it, the number of modules, the version of the format, and a mark.</item>
/// </list>
/// <para>All numbers are little-endian. The hash finds damage, not malice: who can write the file decides what code runs.</para>
/// </remarks>
internal sealed class StoredComponent
{
    // To be raised whenever plans come out in another order, or the layout changes.
    private const uint Version = 3;
    private const int PieceSize = 1 << 20;
    private const int EntrySize = 16;
    private const int EndSize = 32;

    // Engines look at mapped code by pages.
    private const int Alignment = 16;

    private readonly (long Start, long Length)[] _parts;
    private readonly ulong _hash;

    private StoredComponent((long Start, long Length)[] parts, ulong hash) => (_parts, _hash) = (parts, hash);

    private static ReadOnlySpan<byte> Mark => "ckcwasm\0"u8;

    /// <summary>How many core modules there are.</summary>
    internal int ModuleCount => _parts.Length - 1;

    /// <summary>Whether a file is a stored component, by its last bytes.</summary>
    internal static bool IsStored(ReadOnlySpan<byte> file) => file.Length >= EndSize && file[^Mark.Length..].SequenceEqual(Mark);

    /// <summary>Puts the parts together.</summary>
    /// <param name="component">The component's skeleton.</param>
    /// <param name="modules">The compiled code of the plan's modules, in order.</param>
    internal static byte[] Write(byte[] component, IReadOnlyList<byte[]> modules)
    {
        var parts = new (long Start, long Length)[modules.Count + 1];
        long end = 0;
        foreach (int part in Enumerable.Range(0, modules.Count).OrderByDescending(i => modules[i].Length).Append(modules.Count))
        {
            int length = part == modules.Count ? component.Length : modules[part].Length;
            parts[part] = (end, length);
            end = Align(end + length);
        }

        var file = new byte[checked(end + EntrySize * parts.Length + EndSize)];
        for (int i = 0; i < parts.Length; i++)
        {
            (i == modules.Count ? component : modules[i]).CopyTo(file, parts[i].Start);
            Span<byte> entry = file.AsSpan((int)end + EntrySize * i);
            BinaryPrimitives.WriteInt64LittleEndian(entry, parts[i].Start);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], parts[i].Length);
        }

        Span<byte> last = file.AsSpan(^EndSize);
        BinaryPrimitives.WriteInt64LittleEndian(last, end);
        BinaryPrimitives.WriteUInt32LittleEndian(last[16..], (uint)modules.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(last[20..], Version);
        Mark.CopyTo(last[24..]);
        BinaryPrimitives.WriteUInt64LittleEndian(last[8..], Hash(file));
        return file;
    }

    /// <summary>Reads where the parts are. Nothing may be made of them before <see cref="IsAsWritten"/> says that they are good.</summary>
    /// <exception cref="DiagnosticException">The file is of another version, or cut short.</exception>
    internal static StoredComponent Read(string name, ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> last = file[^EndSize..];
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(last[20..]);
        if (version != Version)
        {
            throw Failure(name, $"the file has the form {version} of compiled components, and this version of ComponentKit reads the form {Version}");
        }

        long start = BinaryPrimitives.ReadInt64LittleEndian(last);
        long count = BinaryPrimitives.ReadUInt32LittleEndian(last[16..]) + 1L;
        if (start < 0 || start > file.Length || start + EntrySize * count + EndSize != file.Length)
        {
            throw Damaged(name);
        }

        var parts = new (long Start, long Length)[count];
        for (int i = 0; i < parts.Length; i++)
        {
            ReadOnlySpan<byte> entry = file[(int)(start + EntrySize * i)..];
            (long Start, long Length) part = (BinaryPrimitives.ReadInt64LittleEndian(entry), BinaryPrimitives.ReadInt64LittleEndian(entry[8..]));
            if (part.Start < 0 || part.Length < 0 || part.Start > start || part.Length > start - part.Start)
            {
                throw Damaged(name);
            }

            parts[i] = part;
        }

        return new StoredComponent(parts, BinaryPrimitives.ReadUInt64LittleEndian(last[8..]));
    }

    /// <summary>Whether the file's hash is that which it was given when it was written. It looks at every byte.</summary>
    internal bool IsAsWritten(ReadOnlySpan<byte> file) => Hash(file) == _hash;

    /// <summary>Whether the code of a module is what the file starts with.</summary>
    internal bool IsFirst(int module) => _parts[module] is { Start: 0, Length: > 0 };

    /// <summary>The compiled code of a module.</summary>
    internal ReadOnlySpan<byte> Module(ReadOnlySpan<byte> file, int module) => file.Slice((int)_parts[module].Start, (int)_parts[module].Length);

    /// <summary>The component without code and data.</summary>
    internal ReadOnlySpan<byte> Component(ReadOnlySpan<byte> file) => Module(file, ModuleCount);

    /// <summary>Says that a stored component is not what was stored.</summary>
    internal static DiagnosticException Damaged(string name) => Failure(name, "the file is damaged: it is not as it was written");

    /// <summary>Says why a stored component cannot be used, and what to do.</summary>
    internal static DiagnosticException Failure(string name, string message) =>
        new(new Diagnostic(LinkDiagnostics.NotUsable, message, new DiagnosticLocation.Whole(name))
        {
            Help = "compile the component again, with this version and these settings: `wit compile`, which has `--with-timeout` and `--with-fuel` for what is run with these limits",
        });

    private static long Align(long position) => (position + Alignment - 1) & -Alignment;

    // All but the hash itself: the hash of the hashes of its pieces, which several threads can make at once. It is most of what loading takes.
    private static unsafe ulong Hash(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> body = file[..^(EndSize - 8)];
        var hashes = new ulong[(body.Length + PieceSize - 1) / PieceSize];
        fixed (byte* bytes = body)
        {
            byte* start = bytes;
            int length = body.Length;
            Parallel.For(0, hashes.Length, i =>
            {
                int from = i * PieceSize;
                hashes[i] = XxHash3.HashToUInt64(new ReadOnlySpan<byte>(start + from, Math.Min(PieceSize, length - from)));
            });
        }

        var hash = new XxHash3();
        hash.Append(MemoryMarshal.AsBytes<ulong>(hashes));
        hash.Append(file[^(EndSize - 16)..]);
        return hash.GetCurrentHashAsUInt64();
    }
}
