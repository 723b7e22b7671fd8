using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the equality of records that have lists and maps in them, which compare by what is in those.</summary>
internal static class EqualityWriter
{
    // `HashCode.Combine` takes up to eight values.
    private const int MaxCombined = 8;

    /// <summary>Writes <c>Equals</c> and <c>GetHashCode</c>.</summary>
    public static void Write(CodeWriter writer, string type, bool isStruct, IReadOnlyList<SlotPlan> fields)
    {
        List<string> conditions = fields.Select(Condition).ToList();
        if (!isStruct)
        {
            conditions.Insert(0, "other is not null");
        }

        writer.Line("/// <summary>Compares by value, lists and maps by what is in them.</summary>");
        writer.Line($"public bool Equals({type}{(isStruct ? "" : "?")} other) =>");
        using (writer.Indent())
        {
            for (int i = 0; i < conditions.Count; i++)
            {
                writer.Line((i == 0 ? "" : "&& ") + conditions[i] + (i == conditions.Count - 1 ? ";" : ""));
            }
        }

        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        if (fields.Count <= MaxCombined)
        {
            writer.Line($"public override int GetHashCode() => HashCode.Combine({string.Join(", ", fields.Select(Hashed))});");
            return;
        }

        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("HashCode hash = default;");
            foreach (SlotPlan field in fields)
            {
                writer.Line($"hash.Add({Hashed(field)});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string Condition(SlotPlan field) => field.Value.Equality switch
    {
        Equality.Sequence => $"ListEquality.AreEqual({field.Name}, other.{field.Name})",
        Equality.Entries => $"MapEquality.AreEqual({field.Name}, other.{field.Name})",
        Equality.Structure => $"ValueEquality.AreEqual({field.Name}, other.{field.Name})",
        Equality.Method => $"{field.Name}.Equals(other.{field.Name})",
        Equality.Comparer => $"EqualityComparer<{field.Type}>.Default.Equals({field.Name}, other.{field.Name})",
        _ => $"{field.Name} == other.{field.Name}",
    };

    private static string Hashed(SlotPlan field) => field.Value.Equality switch
    {
        Equality.Sequence => $"ListEquality.GetHashCode({field.Name})",
        Equality.Entries => $"MapEquality.GetHashCode({field.Name})",
        Equality.Structure => $"ValueEquality.GetHashCode({field.Name})",
        _ => field.Name,
    };
}
