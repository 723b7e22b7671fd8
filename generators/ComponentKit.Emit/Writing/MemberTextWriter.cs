using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes what <c>ToString</c> shows of records that have lists and maps in them.</summary>
internal static class MemberTextWriter
{
    /// <summary>Writes <c>PrintMembers</c>.</summary>
    public static void Write(CodeWriter writer, string modifiers, IReadOnlyList<SlotPlan> fields)
    {
        using (writer.Block($"{modifiers} bool PrintMembers(StringBuilder builder)"))
        {
            for (int i = 0; i < fields.Count; i++)
            {
                SlotPlan field = fields[i];
                string name = CSharpLiteral.Of($"{(i > 0 ? ", " : "")}{field.Name.TrimStart('@')} = ");
                string value = field.Value.HasContents ? $"ValueText.Of({field.Name})" : field.Name;
                writer.Line($"builder.Append({name}).Append({value});");
            }

            writer.Line("return true;");
        }
    }
}
