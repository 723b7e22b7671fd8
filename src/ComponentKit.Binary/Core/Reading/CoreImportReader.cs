using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads the imports of a core module, in the plain form and in the two compact ones.</summary>
/// <remarks>
/// A compact group has an empty second name, and a byte that is no type of an import where that would be: then the first name
/// serves many imports, and in one of the forms their type does too.
/// </remarks>
internal static class CoreImportReader
{
    private const byte SameModule = 0x7f;
    private const byte SameModuleAndType = 0x7e;

    public static ImmutableArray<CoreImport> Read(BinaryCursor section)
    {
        var imports = ImmutableArray.CreateBuilder<CoreImport>();
        section.ReadVector("imports", cursor =>
        {
            ReadGroup(cursor, imports);
            return true;
        });
        return imports.DrainToImmutable();
    }

    private static void ReadGroup(BinaryCursor cursor, ImmutableArray<CoreImport>.Builder imports)
    {
        long start = cursor.Offset;
        string module = cursor.ReadName("a module name");
        string name = cursor.ReadName("a name");
        byte kind = cursor.ReadByte("the type of a core import");
        switch (kind)
        {
            case SameModule when name.Length == 0:
                imports.AddRange(cursor.ReadVector("imports", c =>
                {
                    long offset = c.Offset;
                    return new CoreImport(module, c.ReadName("a name"), CoreTypeReader.ReadExternType(c)) { Offset = offset };
                }));
                break;
            case SameModuleAndType when name.Length == 0:
                CoreExternType type = CoreTypeReader.ReadExternType(cursor);
                imports.AddRange(cursor.ReadVector("imports", c =>
                {
                    long offset = c.Offset;
                    return new CoreImport(module, c.ReadName("a name"), type) { Offset = offset };
                }));
                break;
            default:
                imports.Add(new CoreImport(module, name, CoreTypeReader.ReadExternType(cursor, kind)) { Offset = start });
                break;
        }
    }
}
