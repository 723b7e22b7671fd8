using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>Core modules that only trap: what counts is the types of their exports.</summary>
internal static class GeneratedModule
{
    /// <summary>The names of the functions that a module of <see cref="Write"/> exports, beside the one that was asked for.</summary>
    public const string Realloc = "realloc";

    private const string ReallocParameters = "iiii";

    /// <summary>Writes a module that exports a memory <c>memory</c>, <c>realloc</c>, and a function <c>f</c>.</summary>
    /// <param name="parameters">The parameters of <c>f</c>, a letter each.</param>
    /// <param name="results">Its results.</param>
    public static byte[] Write(string parameters, string results) => new ByteWriter()
        .Bytes([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00])
        .Section(1, [2, .. FuncType(ReallocParameters, "i"), .. FuncType(parameters, results)])
        .Section(3, [2, 0, 1])
        .Section(5, [1, 0, 1])
        .Section(7, Exports())
        .Section(10, [2, 3, 0, 0x00, 0x0b, 3, 0, 0x00, 0x0b])
        .ToArray();

    private static byte[] FuncType(string parameters, string results) => new ByteWriter()
        .Byte(0x60)
        .Number((uint)parameters.Length).Bytes([.. parameters.Select(Code)])
        .Number((uint)results.Length).Bytes([.. results.Select(Code)])
        .ToArray();

    private static byte[] Exports() => new ByteWriter()
        .Number(3)
        .Name("memory").Byte(2).Byte(0)
        .Name(Realloc).Byte(0).Byte(0)
        .Name("f").Byte(0).Byte(1)
        .ToArray();

    private static byte Code(char type) => type switch
    {
        'i' => 0x7f,
        'l' => 0x7e,
        'f' => 0x7d,
        _ => 0x7c,
    };
}
