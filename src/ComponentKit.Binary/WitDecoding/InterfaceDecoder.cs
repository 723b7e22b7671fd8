using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Turns instance types into interfaces.</summary>
internal static class InterfaceDecoder
{
    /// <summary>Adds what an instance has to an interface that may know some of it already.</summary>
    /// <remarks>
    /// An interface can occur several times: imported and exported, or only as far as something needs it. What has the same
    /// name is the same.
    /// </remarks>
    public static void Decode(ModelBuilder builder, WitInterface target, string name, InstanceType instance)
    {
        (Dictionary<string, TypeDef> types, HashSet<string> functions) = builder.ScopeOf(target);
        DocsNode docs = builder.DocsOf(target);
        foreach ((ExternName exportName, TypedExtern export) in instance.Exports)
        {
            switch (export)
            {
                case TypedExtern.Type(TypeEntry.Value or TypeEntry.Resource) type:
                    if (types.TryGetValue(exportName.Name, out TypeDef? known))
                    {
                        builder.Types.Record(type.Entry, known);
                    }
                    else
                    {
                        types.Add(exportName.Name, builder.Types.Define(exportName, target, type.Entry, docs.Find("types", exportName.Name)));
                    }

                    break;
                case TypedExtern.Func(var func):
                    if (functions.Add(exportName.Name))
                    {
                        DocsNode ofFunction = docs.Find("funcs", exportName.Name);
                        target.Add(FunctionDecoder.Decode(builder.Types, exportName, func, ofFunction, types.GetValueOrDefault));
                    }

                    break;
                default:
                    builder.NotExpressible($"`{exportName}` in `{name}` is neither a function nor a type of values, so WIT cannot describe it");
                    break;
            }
        }
    }
}
