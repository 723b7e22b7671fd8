using ComponentKit.Emit.Naming;
using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the class that stands for a resource that components export.</summary>
internal static class ResourceWriter
{
    public static void WriteResource(this CodeWriter writer, ResourcePlan resource, string accessibility)
    {
        // A resource without methods never needs the exports again.
        string? field = resource.Functions.Any(f => f.Kind == FunctionKind.Method) ? CSharpName.Field(resource.Exports) : null;
        writer.WriteItem(resource.Item);
        using (writer.Block($"{accessibility} sealed class {resource.Name} : GuestResource, IGuestResource<{resource.Name}>"))
        {
            if (field is not null)
            {
                writer.Line($"private readonly {resource.Exports} {field};");
                writer.Blank();
            }

            WriteConstructors(writer, resource, field);
            foreach (ExportFunctionPlan function in resource.Functions.Where(f => !f.IsConstructor))
            {
                writer.Blank();
                if (function.Kind == FunctionKind.Method)
                {
                    writer.WriteExportFunction(function, "public", null, $"{field}.{function.Function}");
                }
                else
                {
                    writer.WriteExportFunction(
                        function, "public static", resource.Exports, $"{function.Call.Locals.Exports}.{function.Function}");
                }
            }

            writer.Blank();
            writer.Line($"static {resource.Name} IGuestResource<{resource.Name}>.Create(OwnedResource owned) => new(owned);");
            foreach (ExportFunctionPlan function in resource.Functions.Where(f => f.IsConstructor))
            {
                writer.Blank();
                writer.WriteCall(
                    function.Call,
                    $"private static OwnedResource {function.Method}({ExportFunctionWriter.Parameters(function.Call, resource.Exports)})",
                    resource.Exports,
                    $"{function.Call.Locals.Exports}.{function.Function}",
                    liftOwned: resource.Name);
            }
        }
    }

    private static void WriteConstructors(CodeWriter writer, ResourcePlan resource, string? field)
    {
        foreach (ExportFunctionPlan function in resource.Functions.Where(f => f.IsConstructor))
        {
            string arguments = string.Join(", ", function.Call.Parameters.Select(p => p.Name).Prepend(function.Call.Locals.Exports));
            writer.WriteItem(function.Item);
            writer.Line($"public {resource.Name}({ExportFunctionWriter.Parameters(function.Call, resource.Exports)})");
            WriteBody(writer, $": this({function.Method}({arguments}))", null);
            writer.Blank();
        }

        writer.Line($"private {resource.Name}(OwnedResource owned)");
        WriteBody(writer, ": base(owned)", field is null ? null : $"{field} = ({resource.Exports})owned.Exports;");
    }

    private static void WriteBody(CodeWriter writer, string initializer, string? statement)
    {
        using (writer.Indent())
        {
            writer.Line(initializer);
        }

        writer.Line("{");
        using (writer.Indent("}"))
        {
            if (statement is not null)
            {
                writer.Line(statement);
            }
        }
    }
}
