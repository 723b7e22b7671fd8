using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the class of a world: the component on the host's side.</summary>
internal static class WorldWriter
{
    public static void WriteWorld(this CodeWriter writer, WorldPlan world)
    {
        writer.WriteItem(world.Item, $"A component of the WIT world <c>{world.Item.WitName}</c>, on the host's side.");
        using (writer.Block($"partial class {world.Class} : IDisposable"))
        {
            WriteDefinition(writer, world);
            writer.Blank();
            foreach (ExportFunctionPlan function in world.ExportFunctions?.Functions ?? [])
            {
                writer.Line($"private readonly ExportFunction {function.Function};");
            }

            writer.Blank();
            WriteConstructor(writer, world);
            WriteProperties(writer, world);
            writer.Blank();
            WriteInstantiate(writer, world);
            foreach (ExportFunctionPlan function in world.ExportFunctions?.Functions ?? [])
            {
                writer.Blank();
                writer.WriteExportFunction(function, "public", null, function.Function);
            }

            writer.Blank();
            writer.Line("/// <summary>Ends the component and frees its memory.</summary>");
            writer.Line("public void Dispose() => Instance.Dispose();");
            WriteImports(writer, world);
        }

        foreach (TupleCodecPlan tuple in world.Tuples)
        {
            writer.Blank();
            writer.WriteTupleCodec(tuple);
        }

        writer.WriteLengths(world.ArrayLengths);
    }

    private static void WriteDefinition(CodeWriter writer, WorldPlan world)
    {
        IEnumerable<string> imports = world.Imports.Select(Definition);
        if (world.ImportFunctions is { } functions)
        {
            imports = imports.Append(functions.Companion + ".Definition");
        }

        IEnumerable<string> exports = world.Exports.Select(Definition);
        writer.Line("private static readonly WorldDefinition World = new(");
        using (writer.Indent())
        {
            writer.Line($"{CSharpLiteral.Of(world.Item.WitName)},");
            writer.Line($"imports: [{string.Join(", ", imports)}],");
            if (world.ExportFunctions is not { } own)
            {
                writer.Line($"exports: [{string.Join(", ", exports)}]);");
                return;
            }

            writer.Line("exports:");
            writer.Line("[");
            using (writer.Indent("]);"))
            {
                foreach (string definition in exports)
                {
                    writer.Line(definition + ",");
                }

                writer.WriteExportDefinition("new ExportDefinition(", own, "),");
            }
        }
    }

    private static string Definition(WorldInterfacePlan item) =>
        item.Companion + (item.Name is null ? ".Definition" : $".Named({CSharpLiteral.Of(item.Name)})");

    private static void WriteConstructor(CodeWriter writer, WorldPlan world)
    {
        using (writer.Block($"private {world.Class}(ComponentInstance instance)"))
        {
            writer.Line("Instance = instance;");
            for (int i = 0; i < world.Exports.Length; i++)
            {
                writer.Line($"{world.Exports[i].Property} = new {world.Exports[i].Type}(instance.Export({CSharpLiteral.Of(i)}));");
            }

            if (world.ExportFunctions is not { } own)
            {
                return;
            }

            writer.Line($"ExportInstance exports = instance.Export({CSharpLiteral.Of(world.Exports.Length)});");
            for (int i = 0; i < own.Functions.Length; i++)
            {
                writer.Line($"{own.Functions[i].Function} = exports[{CSharpLiteral.Of(i)}];");
            }
        }
    }

    private static void WriteProperties(CodeWriter writer, WorldPlan world)
    {
        writer.Blank();
        writer.Line("/// <summary>The instance itself, for its limits: fuel, time, cancellation.</summary>");
        writer.Line("public ComponentInstance Instance { get; }");
        foreach (WorldInterfacePlan export in world.Exports)
        {
            writer.Blank();
            writer.WriteItem(export.Item);
            writer.Line($"public {export.Type} {export.Property} {{ get; }}");
        }
    }

    private static void WriteInstantiate(CodeWriter writer, WorldPlan world)
    {
        writer.Line("/// <summary>Starts a component.</summary>");
        writer.Line("/// <param name=\"component\">The component.</param>");
        if (world.HasImports)
        {
            writer.Line("/// <param name=\"imports\">What it imports.</param>");
        }

        WriteException(writer, "Wit.Diagnostics.DiagnosticException", "The component does not fit the world.");
        WriteException(writer, "Runtime.TrapException", "The component trapped while it started.");

        // `System.ComponentModel` has a `Component` too, and may be a global using of the project.
        string parameters = "global::ComponentKit.Runtime.Component component" + (world.HasImports ? ", IImports imports" : "");
        using (writer.Block($"public static {world.Class} Instantiate({parameters})"))
        {
            writer.Line("ArgumentNullException.ThrowIfNull(component);");
            IEnumerable<string> hosts = world.Imports.Select(i => "imports." + i.Property);
            if (world.HasImports)
            {
                writer.Line("ArgumentNullException.ThrowIfNull(imports);");
            }

            if (world.ImportFunctions is not null)
            {
                hosts = hosts.Append("imports");
            }

            // A collection and no `params`, which C# 12 does not have for spans.
            writer.Line($"return new {world.Class}(component.Instantiate(World, [{string.Join(", ", hosts)}]));");
        }
    }

    // For containers that inject services, and for hosts that need no object of their own.
    private static void WriteImportsClass(CodeWriter writer, WorldPlan world)
    {
        if (world.ImportFunctions is not null)
        {
            return;
        }

        writer.Blank();
        writer.Line("/// <summary>What the world imports, put together of what implements each interface.</summary>");
        string parameters = string.Join(", ", world.Imports.Select(i => $"{i.Type} {i.Property}"));
        writer.Line($"public sealed record Imports({parameters}) : IImports;");
    }

    private static void WriteException(CodeWriter writer, string type, string reason) =>
        writer.Line($"/// <exception cref=\"global::ComponentKit.{type}\">{reason}</exception>");

    private static void WriteImports(CodeWriter writer, WorldPlan world)
    {
        if (!world.HasImports)
        {
            return;
        }

        writer.Blank();
        writer.Line("/// <summary>What the world imports, implemented by the host.</summary>");
        using (writer.Block("public interface IImports"))
        {
            foreach (WorldInterfacePlan import in world.Imports)
            {
                writer.Blank();
                writer.WriteItem(import.Item);
                writer.Line($"{import.Type} {import.Property} {{ get; }}");
            }

            if (world.ImportFunctions is { } own)
            {
                writer.WriteContractMembers(own);
            }
        }

        WriteImportsClass(writer, world);
        if (world.ImportFunctions is { } functions)
        {
            writer.Blank();
            writer.Line("// How calls of the world's own functions come out of a component.");
            using (writer.Block($"private static class {functions.Companion}"))
            {
                writer.WriteImportDefinition(functions, "internal");
            }
        }
    }
}
