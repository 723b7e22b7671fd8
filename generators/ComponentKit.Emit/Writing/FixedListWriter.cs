using System.Collections.Immutable;
using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes what lists of a fixed length need: the inline arrays, and lengths as types.</summary>
internal static class FixedListWriter
{
    /// <summary>Writes an inline array, with the class that makes one of a collection expression.</summary>
    public static void WriteFixedList(this CodeWriter writer, FixedListPlan list)
    {
        string type = $"{list.Name}<T>";
        string arguments = $"<T, {type}>";
        string length = CSharpLiteral.Of(list.Length);
        writer.Line($"/// <summary>A list of {length} elements: WIT's <c>list&lt;T, {length}&gt;</c>, as an inline array.</summary>");
        writer.Line("/// <typeparam name=\"T\">The type of the elements.</typeparam>");
        writer.Line($"[CollectionBuilder(typeof({list.Name}), nameof({list.Name}.Create))]");
        writer.Line($"[InlineArray({length})]");
        using (writer.Block($"{list.Accessibility} struct {type} : IFixedList{arguments}"))
        {
            writer.Line("private T _first;");
            writer.Blank();
            writer.Line("/// <summary>The number of elements.</summary>");
            writer.Line($"public static int Length => {length};");
            writer.Blank();
            writer.Line("readonly int IReadOnlyCollection<T>.Count => Length;");
            writer.Blank();
            writer.Line($"readonly T IReadOnlyList<T>.this[int index] => this[index];");
            WriteOperator(writer, type, "==", "Whether two lists have equal elements.", "left.Equals(right)");
            WriteOperator(writer, type, "!=", "Whether two lists differ.", "!left.Equals(right)");
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public readonly bool Equals({type} other) => FixedList.AreEqual{arguments}(this, other);");
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override readonly bool Equals(object? obj) => obj is {type} other && Equals(other);");
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override readonly int GetHashCode() => FixedList.GetHashCode{arguments}(this);");
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override readonly string ToString() => FixedList.ToString{arguments}(this);");
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public readonly IEnumerator<T> GetEnumerator() => FixedList.GetEnumerator{arguments}(this);");
            writer.Blank();
            writer.Line("readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();");
        }

        writer.Blank();
        writer.Line($"/// <summary>Makes lists of {length} elements.</summary>");
        using (writer.Block($"{list.Accessibility} static class {list.Name}"))
        {
            writer.Line("/// <summary>Makes a list of its elements.</summary>");
            writer.Line($"/// <exception cref=\"ArgumentException\">They are not {length}.</exception>");
            writer.Line($"public static {type} Create<T>(ReadOnlySpan<T> elements) => FixedList.Create{arguments}(elements);");
        }
    }

    /// <summary>Writes lengths as types, for the codecs of longer lists.</summary>
    public static void WriteLengths(this CodeWriter writer, ImmutableArray<uint> lengths)
    {
        foreach (uint length in lengths)
        {
            writer.Blank();
            using (writer.Block($"file readonly struct FixedListLength{CSharpLiteral.Of(length)} : IListLength"))
            {
                writer.Line($"public static int Value => {CSharpLiteral.Of(length)};");
            }
        }
    }

    private static void WriteOperator(CodeWriter writer, string type, string name, string docs, string body)
    {
        writer.Blank();
        writer.Line($"/// <summary>{docs}</summary>");
        writer.Line($"public static bool operator {name}({type} left, {type} right) => {body};");
    }
}
