using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes one definition of each kind of section.</summary>
internal static class DefinitionWriter
{
    public static void Write(BinarySink sink, Definition definition)
    {
        switch (definition)
        {
            case Definition.CoreModule(_, var bytes) module:
                sink.Slice(bytes);
                foreach (ReadOnlyMemory<byte> part in module.Rest)
                {
                    sink.Slice(part);
                }

                break;
            case Definition.CoreInstance(_, var expr):
                Write(sink, expr);
                break;
            case Definition.CoreType(_, var body):
                CoreTypeWriter.WriteDefType(sink, body);
                break;
            case Definition.Component(_, var body):
                SectionsWriter.Write(sink, body);
                break;
            case Definition.Instance(_, var expr):
                Write(sink, expr);
                break;
            case Definition.Alias(_, var target):
                ExternWriter.Write(sink, target);
                break;
            case Definition.Type(_, var body):
                TypeWriter.Write(sink, body);
                break;
            case Definition.Canon(_, var body):
                CanonWriter.Write(sink, body);
                break;
            case Definition.Start start:
                sink.Unsigned(start.Func);
                sink.Vector(start.Args, static (s, index) => s.Unsigned(index));
                sink.Unsigned(start.ResultCount);
                break;
            case Definition.Import(_, var name, var body):
                ExternWriter.Write(sink, name);
                ExternWriter.Write(sink, body);
                break;
            case Definition.Export export:
                Write(sink, export);
                break;
            case Definition.Value value:
                TypeWriter.Write(sink, value.ValType);
                sink.Unsigned((uint)value.Encoding.Length);
                sink.Slice(value.Encoding);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(definition));
        }
    }

    private static void Write(BinarySink sink, Definition.Export export)
    {
        ExternWriter.Write(sink, export.Name);
        ExternWriter.Write(sink, export.Item);
        sink.Flag(export.Ascription is not null);
        if (export.Ascription is { } type)
        {
            ExternWriter.Write(sink, type);
        }
    }

    private static void Write(BinarySink sink, CoreInstanceExpr expr)
    {
        switch (expr)
        {
            case CoreInstanceExpr.Instantiate(var module, var args):
                sink.Byte(0x00);
                sink.Unsigned(module);
                sink.Vector(args, static (s, arg) =>
                {
                    s.Name(arg.Name);
                    s.Byte(0x12);
                    s.Unsigned(arg.Instance);
                });
                break;
            case CoreInstanceExpr.InlineExports(var exports):
                sink.Byte(0x01);
                sink.Vector(exports, static (s, export) =>
                {
                    s.Name(export.Name);
                    ExternWriter.WriteCoreSort(s, export.Item.Sort);
                    s.Unsigned(export.Item.Index);
                });
                break;
        }
    }

    private static void Write(BinarySink sink, InstanceExpr expr)
    {
        switch (expr)
        {
            case InstanceExpr.Instantiate(var component, var args):
                sink.Byte(0x00);
                sink.Unsigned(component);
                sink.Vector(args, static (s, arg) =>
                {
                    s.Name(arg.Name);
                    ExternWriter.Write(s, arg.Item);
                });
                break;
            case InstanceExpr.InlineExports(var exports):
                sink.Byte(0x01);
                sink.Vector(exports, static (s, export) =>
                {
                    ExternWriter.Write(s, export.Name);
                    ExternWriter.Write(s, export.Item);
                });
                break;
        }
    }
}
