namespace ComponentKit.Binary.Reading;

/// <summary>Reads the eight bytes that every WebAssembly binary starts with (Binary.md, Component Definitions).</summary>
internal static class PreambleReader
{
    private const int Length = 8;
    private const ushort ComponentVersion = 0x0d;
    private const ushort ModuleVersion = 0x01;
    private const ushort ComponentLayer = 1;
    private const ushort ModuleLayer = 0;

    private static ReadOnlySpan<byte> Magic => [0x00, 0x61, 0x73, 0x6d];

    /// <summary>Reads the preamble of a component.</summary>
    public static void ReadComponent(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        (ushort version, ushort layer) = Read(cursor);
        if (layer == ModuleLayer && version == ModuleVersion)
        {
            throw cursor.Fail(
                BinaryDiagnostics.CoreModuleInsteadOfComponent,
                start,
                "this is a core module, not a component",
                "`wit new` makes a component of a core module that carries the world it implements");
        }

        if (layer != ComponentLayer)
        {
            throw cursor.Fail(
                BinaryDiagnostics.UnsupportedVersion, start + 6, $"layer {layer} is neither a core module (0) nor a component (1)");
        }

        if (version != ComponentVersion)
        {
            throw cursor.Fail(
                BinaryDiagnostics.UnsupportedVersion,
                start + 4,
                $"version 0x{version:x} of the component format is not supported, only 0x{ComponentVersion:x} is",
                version < ComponentVersion ? "it was made by an old tool: build it again with a newer one" : null);
        }
    }

    /// <summary>Whether the bytes start as a core module does.</summary>
    public static bool IsModule(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\0asm\u0001\0\0\0"u8);

    /// <summary>Checks that the bytes start as a core module does.</summary>
    public static void ExpectModule(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        (ushort version, ushort layer) = Read(cursor);
        if (version != ModuleVersion || layer != ModuleLayer)
        {
            throw cursor.Fail(
                BinaryDiagnostics.UnsupportedVersion,
                start + 4,
                $"a core module has version {ModuleVersion} and layer {ModuleLayer}, not {version} and {layer}");
        }
    }

    private static (ushort Version, ushort Layer) Read(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        int present = Math.Min(cursor.Remaining, Length);
        ReadOnlySpan<byte> bytes = cursor.ReadBytes((uint)present, "the preamble").Span;
        if (!Magic[..Math.Min(present, 4)].SequenceEqual(bytes[..Math.Min(present, 4)]) || present == 0)
        {
            throw cursor.Fail(
                BinaryDiagnostics.NotWebAssembly,
                start,
                present == 0 ? "there are no bytes at all" : "this is not a WebAssembly binary: it does not start with `\\0asm`",
                Guess(cursor.File, bytes));
        }

        return present == Length
            ? (BitConverter.ToUInt16([bytes[4], bytes[5]]), BitConverter.ToUInt16([bytes[6], bytes[7]]))
            : throw cursor.Fail(BinaryDiagnostics.UnexpectedEnd, cursor.Offset, $"the preamble has {Length} bytes, only {present} are here");
    }

    // What else it may be, by what it starts with or is called.
    private static string? Guess(string file, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> trimmed = bytes.TrimStart(" \t\r\n"u8);
        if (trimmed.StartsWith("("u8) || trimmed.StartsWith(";;"u8))
        {
            return "this looks like the text format (.wat), which has to be converted first";
        }

        if (bytes.StartsWith("\u007FELF"u8) || HasExtension(file, ".cwasm"))
        {
            return "this looks like a compiled component, which can only be run, and only whole: look at the component that it was compiled from, or compile that again";
        }

        return HasExtension(file, ".wit") ? "this looks like WIT text: `wit check` judges it, and `wit encode` makes a binary of it" : null;
    }

    private static bool HasExtension(string file, string extension) => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
