using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads the bodies of functions: the locals, and where the code is.</summary>
internal static class CoreBodyReader
{
    public static CoreBody Read(BinaryCursor section)
    {
        BinaryCursor cursor = section.Slice(section.ReadU32("the size of a function body"), "the function body");
        long start = cursor.Offset;
        ulong count = 0;
        ImmutableArray<CoreLocals> locals = cursor.ReadVector("runs of locals", c =>
        {
            var run = new CoreLocals(c.ReadU32("a number of locals"), CoreTypeReader.ReadValueType(c));
            count += run.Count;
            return run;
        });
        if (count > uint.MaxValue)
        {
            throw cursor.Fail(BinaryDiagnostics.MalformedModule, start, $"the function has {count} locals, more than can have an index");
        }

        long codeStart = cursor.Offset;
        ReadOnlyMemory<byte> code = cursor.Rest;
        return code.IsEmpty
            ? throw cursor.Fail(BinaryDiagnostics.UnexpectedEnd, codeStart, "the function body ends where an instruction is expected")
            : new CoreBody(locals, new CoreExpression(code) { File = cursor.File, Offset = codeStart }) { Offset = start };
    }
}
