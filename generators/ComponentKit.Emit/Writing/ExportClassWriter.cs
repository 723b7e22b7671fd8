using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the class through which a host calls an exported interface.</summary>
internal static class ExportClassWriter
{
    /// <summary>Writes the class.</summary>
    public static void WriteExportClass(this CodeWriter writer, ExportPlan export, ItemPlan item, string accessibility)
    {
        List<ExportFunctionPlan> own = export.Functions.Where(f => f.Kind == FunctionKind.Freestanding).ToList();
        writer.WriteItem(item, $"The WIT interface <c>{item.WitName}</c>, as a component exports it.");
        using (writer.Block($"{accessibility} sealed class {export.Class}"))
        {
            foreach (ExportFunctionPlan function in own)
            {
                writer.Line($"private readonly ExportFunction {function.Function};");
            }

            writer.Blank();
            WriteConstructor(writer, export);
            foreach (ExportFunctionPlan function in own)
            {
                writer.Blank();
                writer.WriteExportFunction(function, "public", null, function.Function);
            }

            writer.Blank();
            writer.Line("/// <summary>What the interface is expected to have.</summary>");
            writer.WriteHidden();
            string member = export.HasManyNames ? "Named(string name) =>" : "Definition { get; } =";
            writer.WriteExportDefinition($"public static ExportDefinition {member} new(", export, ");");
            WriteResourceFunctions(writer, export);
        }
    }

    /// <summary>Writes the names and types of the functions.</summary>
    public static void WriteExportDefinition(this CodeWriter writer, string head, ExportPlan export, string close)
    {
        writer.Line(head);
        using (writer.Indent())
        {
            writer.Line((export.HasManyNames ? "name" : CSharpLiteral.OfOptional(export.Name)) + (export.Functions.IsEmpty ? close : ","));
            for (int i = 0; i < export.Functions.Length; i++)
            {
                ExportFunctionPlan function = export.Functions[i];
                writer.Line(
                    $"({CSharpLiteral.Of(function.Item.WitName)}, {CSharpLiteral.Of(function.Signature)})"
                    + (i < export.Functions.Length - 1 ? "," : close));
            }
        }
    }

    private static void WriteConstructor(CodeWriter writer, ExportPlan export)
    {
        writer.Line("/// <summary>Binds the exports of an instance.</summary>");
        writer.WriteHidden();
        using (writer.Block($"public {export.Class}(ExportInstance exports)"))
        {
            writer.Line("ArgumentNullException.ThrowIfNull(exports);");
            for (int i = 0; i < export.Functions.Length; i++)
            {
                writer.Line($"{export.Functions[i].Function} = exports[{CSharpLiteral.Of(i)}];");
            }

            foreach (ResourcePlan resource in export.Resources)
            {
                writer.Line($"exports.DefineResource<{resource.Name}>({CSharpLiteral.Of(resource.Item.WitName)}, this);");
            }
        }
    }

    private static void WriteResourceFunctions(CodeWriter writer, ExportPlan export)
    {
        // For the resources' classes, which make the calls.
        writer.Blank();
        foreach (ExportFunctionPlan function in export.Functions.Where(f => f.Kind != FunctionKind.Freestanding))
        {
            writer.Line($"internal ExportFunction {function.Function} {{ get; }}");
        }
    }
}
