using System.Reflection;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>The custom section that says which tools made a binary (<c>producers</c> of WebAssembly's tool conventions).</summary>
internal static class Producers
{
    public const string SectionName = "producers";

    // Of a version such as 0.1.0+commit, the part that does not differ from build to build.
    private static readonly string Version = typeof(Producers).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The contents: this library processed it.</summary>
    public static byte[] Write()
    {
        var sink = new BinarySink();
        sink.Vector([("processed-by", ("ComponentKit", Version))], static (s, field) =>
        {
            (string kind, (string Name, string Version) tool) = field;
            s.Name(kind);
            s.Vector([tool], static (t, value) =>
            {
                t.Name(value.Name);
                t.Name(value.Version);
            });
        });
        return sink.ToArray();
    }
}
