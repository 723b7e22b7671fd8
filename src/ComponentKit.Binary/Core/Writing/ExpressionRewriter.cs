using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Copies an expression and puts other indices in, as <see cref="CoreIndexMap"/> says; all else stays to the byte.</summary>
internal sealed class ExpressionRewriter : IIndexSink
{
    private const uint HasMemory = 0x40;

    private readonly CoreExpression _expression;
    private readonly CoreIndexMap _map;
    private BinarySink? _output;
    private int _copied;

    private ExpressionRewriter(CoreExpression expression, CoreIndexMap map)
    {
        _expression = expression;
        _map = map;
    }

    /// <summary>The expression with other indices, or itself when none is another.</summary>
    public static CoreExpression Rewrite(CoreExpression expression, CoreIndexMap map)
    {
        var rewriter = new ExpressionRewriter(expression, map);
        var cursor = new BinaryCursor(expression.File, expression.Bytes, expression.Offset, "the expression");
        var reader = new InstructionReader(cursor, rewriter);
        while (reader.MoveNext())
        {
        }

        return rewriter.Finish();
    }

    void IIndexSink.OnIndex(CoreIndexSpace space, uint index, int start, int end, bool isSigned)
    {
        uint mapped = _map.Map(space, index);
        if (mapped == index)
        {
            return;
        }

        BinarySink output = Replace(start, end);
        if (isSigned)
        {
            output.Signed(mapped);
        }
        else
        {
            output.Unsigned(mapped);
        }
    }

    void IIndexSink.OnImplicitMemory(uint flags, int start, int end)
    {
        uint mapped = _map.Map(CoreIndexSpace.Memory, 0);
        if (mapped != 0)
        {
            BinarySink output = Replace(start, end);
            output.Unsigned(flags | HasMemory);
            output.Unsigned(mapped);
        }
    }

    // Copies what comes before and skips what is replaced.
    private BinarySink Replace(int start, int end)
    {
        _output ??= new BinarySink();
        _output.Bytes(_expression.Bytes.Span[_copied..start]);
        _copied = end;
        return _output;
    }

    private CoreExpression Finish()
    {
        if (_output is null)
        {
            return _expression;
        }

        _output.Bytes(_expression.Bytes.Span[_copied..]);
        return new CoreExpression(_output.ToArray());
    }
}
