using ComponentKit.Emit.Diagnostics;
using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes XML docs and the attributes that say how far an item can be relied on.</summary>
internal static class DocWriter
{
    /// <summary>Writes the docs and attributes of an item: the first paragraph is the summary, the others are remarks.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="item">The item.</param>
    /// <param name="remark">A remark of the generator's own, as XML, or null; without docs it is the summary.</param>
    public static void WriteItem(this CodeWriter writer, ItemPlan item, string? remark = null)
    {
        writer.WriteDocs(item.Docs, remark);
        writer.WriteStability(item.Stability);
    }

    /// <summary>Writes docs.</summary>
    public static void WriteDocs(this CodeWriter writer, string? docs, string? remark = null)
    {
        List<List<string>> paragraphs = XmlText.Paragraphs(docs);
        if (remark is not null)
        {
            paragraphs.Add([remark]);
        }

        if (paragraphs.Count > 0)
        {
            writer.WriteElement("summary", paragraphs[0]);
        }

        List<List<string>> remarks = paragraphs.Skip(1).ToList();
        if (remarks.Count == 1)
        {
            writer.WriteElement("remarks", remarks[0]);
        }
        else if (remarks.Count > 1)
        {
            writer.Line("/// <remarks>");
            foreach (List<string> paragraph in remarks)
            {
                writer.WriteElement("para", paragraph);
            }

            writer.Line("/// </remarks>");
        }
    }

    /// <summary>Writes the docs of a parameter, as one element; nothing without docs.</summary>
    public static void WriteParameterDocs(this CodeWriter writer, string name, string? docs)
    {
        List<string> lines = XmlText.Paragraphs(docs).SelectMany(p => p).ToList();
        if (lines.Count > 0)
        {
            writer.WriteElement("param", lines, $" name=\"{name}\"");
        }
    }

    /// <summary>Writes what <c>@deprecated</c> and <c>@unstable</c> say.</summary>
    public static void WriteStability(this CodeWriter writer, Stability stability)
    {
        if (stability.Deprecated is { } version)
        {
            writer.Line($"[Obsolete({CSharpLiteral.Of($"deprecated since {version}")})]");
        }

        if (stability.Feature is not null)
        {
            writer.Line($"[Experimental({CSharpLiteral.Of(EmitDiagnostics.UnstableId)})]");
        }
    }

    /// <summary>Hides an item from completion: it is public for other generated code.</summary>
    public static void WriteHidden(this CodeWriter writer) => writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");

    private static void WriteElement(this CodeWriter writer, string name, List<string> lines, string attributes = "")
    {
        if (lines.Count == 1)
        {
            writer.Line($"/// <{name}{attributes}>{lines[0]}</{name}>");
            return;
        }

        writer.Line($"/// <{name}{attributes}>");
        foreach (string line in lines)
        {
            writer.Line("/// " + line);
        }

        writer.Line($"/// </{name}>");
    }
}
