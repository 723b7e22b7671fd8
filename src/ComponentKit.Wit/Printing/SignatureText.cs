using System.Text;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>The structure of a function or type as canonical text: two are interchangeable exactly when their texts are equal.</summary>
/// <remarks>
/// <para>
/// The text is compared (what a host offers with what a component wants) and shown when the two differ. Names of types do
/// not count, so records, variants, enums and flags are written out and aliases disappear. Names of parameters, fields and
/// cases do count. A resource is its own thing and stands as the qualified name of its origin:
/// <c>own&lt;wasi:io/streams@0.2.0.input-stream&gt;</c>.
/// </para>
/// <para>
/// Types share parts, and a small definition may stand for a huge tree. A part that occurs again is numbered and then
/// only referred to, <c>record#1 { x: f32, y: f32 }</c> and later <c>record#1</c>, so that the text stays linear in the size of
/// the definitions. Parts are told apart by structure, never by definition, so that the numbers too are canonical.
/// </para>
/// </remarks>
public sealed class SignatureText
{
    private readonly SignatureNodes _nodes = new();
    private readonly StringBuilder _text = new();
    private readonly Dictionary<SignatureNode, int> _numbers = [];

    private SignatureText()
    {
    }

    /// <summary>The type of a function: its parameters with names, its result, and whether it is async.</summary>
    public static string Of(WitFunction function)
    {
        var writer = new SignatureText();
        List<SignatureNode> parameters = function.Parameters.Select(p => writer._nodes.Add(p.Type)).ToList();
        SignatureNode? result = function.Result is { } type ? writer._nodes.Add(type) : null;

        writer._text.Append(function.IsAsync ? "async func(" : "func(");
        for (int i = 0; i < parameters.Count; i++)
        {
            writer._text.Append(i > 0 ? ", " : "").Append(function.Parameters[i].Name).Append(": ");
            writer.Write(parameters[i]);
        }

        writer._text.Append(')');
        if (result is not null)
        {
            writer._text.Append(" -> ");
            writer.Write(result);
        }

        return writer._text.ToString();
    }

    /// <summary>A type.</summary>
    public static string Of(WitType type)
    {
        var writer = new SignatureText();
        writer.Write(writer._nodes.Add(type));
        return writer._text.ToString();
    }

    private void Write(SignatureNode node)
    {
        _text.Append(node.Keyword);
        if (node.Uses > 1 && !node.IsShort)
        {
            bool known = _numbers.TryGetValue(node, out int number);
            if (!known)
            {
                number = _numbers.Count + 1;
                _numbers.Add(node, number);
            }

            _text.Append('#').Append(number);
            if (known)
            {
                return;
            }
        }

        if (node.Parts.IsEmpty)
        {
            return;
        }

        _text.Append(node.Open);
        for (int i = 0; i < node.Parts.Length; i++)
        {
            SignaturePart part = node.Parts[i];
            _text.Append(i > 0 ? ", " : "").Append(part.Before);
            if (part.Node is { } child)
            {
                Write(child);
            }

            _text.Append(part.After);
        }

        _text.Append(node.Close);
    }
}
