using ComponentKit.Emit.Naming;
using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the part of a world's class that a user would write, where nobody does: its declaration, and what loads its component.</summary>
internal static class DeclarationWriter
{
    private const string Component = "global::ComponentKit.Runtime.Component";
    private const string Engine = "global::ComponentKit.Runtime.WasmEngine";

    public static void WriteDeclaration(this CodeWriter writer, WorldPlan world, HostWorldOptions options)
    {
        string head = $"{options.Accessibility.ToString().ToLowerInvariant()} sealed partial class {world.Class}";
        if (options.ComponentFile is not { } file)
        {
            writer.Line(head + ";");
            return;
        }

        string name = XmlText.Escape(file);
        using (writer.Block(head))
        {
            writer.Line($"/// <summary>Loads <c>{name}</c>, or another component of the same world.</summary>");
            writer.Line("/// <param name=\"engine\">What compiles it.</param>");
            writer.Line($"/// <param name=\"path\">Where it is; null for <c>{name}</c> in the program's folder.</param>");
            writer.Line("/// <exception cref=\"global::System.IO.IOException\">The file cannot be read.</exception>");
            writer.Line("/// <exception cref=\"global::ComponentKit.Wit.Diagnostics.DiagnosticException\">It is no component, or one that cannot be run.</exception>");
            using (writer.Block($"public static {Component} {Loader(world)}({Engine} engine, string? path = null)"))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(engine);");
                writer.Line("string root = global::System.AppContext.BaseDirectory;");
                writer.Line($"return engine.Load(path ?? global::System.IO.Path.Combine(root, {CSharpLiteral.Of(file)}));");
            }
        }
    }

    // A world may export something of this name itself.
    private static string Loader(WorldPlan world)
    {
        IEnumerable<string> exports = world.Exports.Select(e => e.Property);
        IEnumerable<string> functions = (world.ExportFunctions?.Functions ?? []).Select(f => f.Method);
        return new UniqueNameBuilder([world.Class], exports, functions).Add("Load", "LoadComponent");
    }
}
