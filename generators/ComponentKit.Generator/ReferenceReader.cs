using System.Collections.Immutable;
using System.Reflection.Metadata;
using ComponentKit.Emit;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator;

/// <summary>Reads what a reference has bound: its <c>[assembly: WitBinding]</c>.</summary>
/// <remarks>
/// From the metadata, not by the compiler's symbols, so that it is done once for each reference and not at every edit. What is not as the
/// generator writes it is passed over.
/// </remarks>
internal static class ReferenceReader
{
    private const string Namespace = "ComponentKit";
    private const string Attribute = "WitBindingAttribute";

    /// <summary>The bindings of one reference.</summary>
    public static EquatableArray<ReferencedBinding> Read(MetadataReference reference) => new(reference switch
    {
        // A project of the same solution, in an editor.
        CompilationReference { Compilation: var compilation } =>
            compilation.Assembly.GetAttributes().Select(a => Read(compilation.Assembly.Name, a)).OfType<ReferencedBinding>().ToImmutableArray(),
        PortableExecutableReference file => Read(file),
        _ => [],
    });

    private static ReferencedBinding? Read(string assembly, AttributeData attribute) =>
        attribute.AttributeClass is { Name: Attribute, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && attribute.ConstructorArguments is [{ Value: string wit }, { Value: int kind }, { Value: string shape }, { Kind: TypedConstantKind.Array } types]
        && !types.IsNull
            ? Binding(assembly, wit, kind, shape, types.Values.Select(t => t.Value as string).ToList())
            : null;

    private static ImmutableArray<ReferencedBinding> Read(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata metadata)
            {
                return [];
            }

            MetadataReader reader = metadata.GetModules()[0].GetMetadataReader();
            AssemblyDefinition assembly = reader.GetAssemblyDefinition();
            string name = reader.GetString(assembly.Name);
            return assembly.GetCustomAttributes().Select(reader.GetCustomAttribute).Where(a => IsBinding(reader, a))
                .Select(a => Read(name, reader.GetBlobReader(a.Value))).OfType<ReferencedBinding>().ToImmutableArray();
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or ObjectDisposedException)
        {
            // The compiler tells of a file that is no assembly.
            return [];
        }
    }

    private static bool IsBinding(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
        && reader.StringComparer.Equals(type.Name, Attribute)
        && reader.StringComparer.Equals(type.Namespace, Namespace);

    // ECMA-335 II.23.3: a prolog, then the arguments of the constructor.
    private static ReferencedBinding? Read(string assembly, BlobReader blob)
    {
        if (blob.ReadUInt16() != 1)
        {
            return null;
        }

        string? wit = blob.ReadSerializedString();
        int kind = blob.ReadInt32();
        string? shape = blob.ReadSerializedString();
        var types = new List<string?>();
        for (int count = blob.ReadInt32(); count > 0; count--)
        {
            types.Add(blob.ReadSerializedString());
        }

        return Binding(assembly, wit, kind, shape, types);
    }

    private static ReferencedBinding? Binding(string assembly, string? wit, int kind, string? shape, List<string?> types) =>
        wit is null || shape is null || types.Count == 0 || types.Exists(string.IsNullOrEmpty)
            ? null
            : new ReferencedBinding(assembly, wit, (BindingKind)kind, shape, string.Join(" ", types));
}
