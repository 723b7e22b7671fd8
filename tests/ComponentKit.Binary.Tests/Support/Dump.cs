using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Tests.Support;

/// <summary>Writes a component as written, a definition a line, so that a test can show all of it.</summary>
internal static class Dump
{
    public static string Of(ComponentBinary component)
    {
        var text = new StringBuilder();
        Write(component, "", text);
        return text.ToString();
    }

    private static void Write(ComponentBinary component, string indent, StringBuilder text)
    {
        foreach (Definition definition in component.Definitions)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}0x{definition.Offset:x} {Show(definition)}\n");
            if (definition is Definition.Component(_, var nested))
            {
                Write(nested, indent + "  ", text);
            }
        }

        foreach (CustomSection section in component.CustomSections)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}custom section `{section.Name}` of {section.Bytes.Length} bytes\n");
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "none",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> bytes => $"{bytes.Length} bytes",
        ComponentBinary => "component",
        ValType type => type.Primitive?.ToString() ?? $"#{type.TypeIndex}",
        CoreRecType or CoreSubType => $"({value})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Show))}]",
        _ when IsRecord(value) => ShowRecord(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsRecord(object value) =>
        value.GetType() is { IsEnum: false } type && type.Namespace == typeof(Definition).Namespace && type != typeof(CoreValueType);

    // What is absent goes without saying, and so do operands of built-ins that are zero.
    private static string ShowRecord(object record)
    {
        IEnumerable<string> parts = record.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("EqualityContract" or "Offset"))
            .OrderBy(property => property.MetadataToken)
            .Select(property => (property.Name, Value: property.GetValue(record)))
            .Where(part => part.Value is not (null or false) && !Equals(part.Value, CanonOptions.None))
            .Where(part => record is not Canon.BuiltIn || !(Equals(part.Value, 0u) || Equals(part.Value, default(CoreValueType))))
            .Select(part => $"{part.Name}={Show(part.Value)}");
        return $"{record.GetType().Name}({string.Join(", ", parts)})";
    }
}
