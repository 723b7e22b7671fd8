using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.Writing;
using ComponentKit.Testing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Tests.Writing;

public class ComponentBuilderTests
{
    [Fact]
    public void Builds_a_valid_component_item_by_item()
    {
        byte[] bytes = ComponentWriter.Write(BuildAdder());
        ComponentBinary read = ComponentReader.Read("built", bytes).GetValueOrThrow()!;
        Assert.Empty(ComponentValidator.Validate(read).Diagnostics);
        Snapshot.Verify(Dump.Of(read));
    }

    [Fact]
    public void The_example_of_the_README_is_valid()
    {
        var builder = new ComponentBuilder();
        uint type = builder.Type(new DefType.Func([], null, IsAsync: false));
        uint tick = builder.Import(new ExternName("tick"), new ExternType.Func(type));
        builder.Export(new ExternName("tock"), new SortIndex(Sort.Func, tick));
        byte[] bytes = ComponentWriter.Write(builder.Build("clock"));

        ComponentBinary component = ComponentReader.Read("clock", bytes).GetValueOrThrow()!;
        var typed = ComponentValidator.Validate(component).GetValueOrThrow()!;
        Assert.Equal("tock", string.Join(", ", typed.Exports.Select(export => export.Name)));
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() =>
        Assert.Equal(ComponentWriter.Write(BuildAdder()), ComponentWriter.Write(BuildAdder()));

    [Fact]
    public void Each_index_space_counts_for_itself()
    {
        var builder = new ComponentBuilder();
        uint func = builder.Type(new DefType.Func([], null, IsAsync: false));
        Assert.Equal(0u, builder.Import(new ExternName("a"), new ExternType.Func(func)));
        Assert.Equal(1u, builder.Import(new ExternName("b"), new ExternType.Func(func)));
        Assert.Equal(1u, builder.Import(new ExternName("r"), new ExternType.TypeSubResource()));
        Assert.Equal(2u, builder.Export(new ExternName("c"), new SortIndex(Sort.Func, 0)));
        Assert.Equal(0u, builder.Instance([new InlineExport(new ExternName("d"), new SortIndex(Sort.Func, 2))]));
        Assert.Equal(3u, builder.AliasExport(Sort.Func, 0, "d"));
        Assert.Equal(0u, builder.Start(0, [], 2));
        Assert.Equal(2u, builder.Count(Sort.Value));
        Assert.Equal(0u, builder.CoreType(new CoreDefType.Module([])));
    }

    [Fact]
    public void Aliases_are_added_once()
    {
        var builder = new ComponentBuilder();
        uint type = builder.Type(InstanceOfOneFunction());
        uint instance = builder.Import(new ExternName("i"), new ExternType.Instance(type));
        uint first = builder.AliasExport(Sort.Func, instance, "f");
        Assert.Equal(first, builder.AliasExport(Sort.Func, instance, "f"));
        Assert.Equal(1u, builder.Count(Sort.Func));
        Assert.Equal(3, builder.Build("built").Definitions.Length);
    }

    // Each is built of the one before it. What is deeper than readers take would end the process, some levels later.
    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(20_000, false)]
    public void Nesting_is_bounded(int depth, bool isWritten)
    {
        ComponentBinary component = new ComponentBuilder().Build("innermost");
        for (int i = 1; i < depth; i++)
        {
            var around = new ComponentBuilder();
            around.Component(component);
            component = around.Build("around");
        }

        if (isWritten)
        {
            Assert.Empty(ComponentReader.Read("built", ComponentWriter.Write(component)).Diagnostics);
            return;
        }

        Assert.Contains("nested more than 100 levels deep", Assert.Throws<ArgumentException>(() => ComponentWriter.Write(component)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_of_types_is_bounded()
    {
        var type = new DefType.Instance([]);
        for (int i = 0; i < 20_000; i++)
        {
            type = new DefType.Instance([new Declarator.Type(0, type)]);
        }

        var builder = new ComponentBuilder();
        builder.Type(type);
        Assert.Throws<ArgumentException>(() => ComponentWriter.Write(builder.Build("deep")));
    }

    [Fact]
    public void A_label_that_cannot_be_written_is_refused()
    {
        Assert.Contains("surrogate", Refusal("a\ud800"), StringComparison.Ordinal);
        Assert.Contains("null", Refusal(null!), StringComparison.Ordinal);

        static string Refusal(string label)
        {
            var builder = new ComponentBuilder();
            builder.Type(new DefValType.Enum([label]));
            return Assert.Throws<ArgumentException>(() => ComponentWriter.Write(builder.Build("label"))).Message;
        }
    }

    [Fact]
    public void A_list_that_is_not_set_is_refused()
    {
        var builder = new ComponentBuilder();
        builder.Type(new DefValType.Enum(default));
        Assert.Contains("`default`", Assert.Throws<ArgumentException>(() => ComponentWriter.Write(builder.Build("list"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ComponentWriter.Write(new ComponentBinary("c", 0, default, default, [])));
    }

    private static InstanceTypeBuilder InstanceOfOneFunction()
    {
        var type = new InstanceTypeBuilder();
        uint func = type.Type(new DefType.Func([], ValType.Of(PrimitiveKind.String), IsAsync: false));
        type.Export(new ExternName("f"), new ExternType.Func(func));
        return type;
    }

    // An import that is lowered into a core module, whose export is lifted, by way of an instance of a nested component.
    private static ComponentBinary BuildAdder()
    {
        var builder = new ComponentBuilder();
        builder.CustomSection("first", new byte[] { 1 });
        uint instance = builder.Import(new ExternName("ns:p/i@1.0.0"), new ExternType.Instance(builder.Type(InstanceOfOneFunction())));
        uint memory = builder.CoreInstantiate(
            builder.CoreModule(Wat.ToWasm("""
                (module
                  (memory (export "memory") 1)
                  (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable))
                """)),
            []);
        var options = new CanonOptions
        {
            Memory = builder.AliasCoreExport(Sort.CoreMemory, memory, "memory"),
            Realloc = builder.AliasCoreExport(Sort.CoreFunc, memory, "realloc"),
            StringEncoding = StringEncodingOption.Utf16,
        };
        uint lowered = builder.Lower(builder.AliasExport(Sort.Func, instance, "f"), options);
        uint imports = builder.CoreInstance([new CoreInlineExport("f", new SortIndex(Sort.CoreFunc, lowered))]);
        uint main = builder.CoreInstantiate(
            builder.CoreModule(Wat.ToWasm("""
                (module
                  (import "i" "f" (func (param i32)))
                  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
                """)),
            [new CoreInstantiateArg("i", imports)]);
        ValType u32 = ValType.Of(PrimitiveKind.U32);
        uint type = builder.Type(new DefType.Func([new LabelValType("a", u32), new LabelValType("b", u32)], u32, IsAsync: false));
        uint add = builder.Lift(builder.AliasCoreExport(Sort.CoreFunc, main, "add"), type);

        var nested = new ComponentBuilder();
        uint imported = nested.Import(new ExternName("add"), new ExternType.Func(nested.AliasOuter(Sort.Type, 1, type)));
        nested.Export(new ExternName("add"), new SortIndex(Sort.Func, imported));
        uint component = builder.Component(nested.Build("nested"));
        uint wrapped = builder.Instantiate(component, [new InstantiateArg("add", new SortIndex(Sort.Func, add))]);
        builder.Export(new ExternName("ns:p/calc") { ExternalId = "calculator" }, new SortIndex(Sort.Instance, wrapped));

        uint resource = builder.Type(new DefType.Resource(new CoreValueType(CoreValueKind.I32), null));
        builder.BuiltIn(CanonBuiltInKind.ResourceDrop, resource);
        builder.CustomSection("last", ReadOnlyMemory<byte>.Empty);
        return builder.Build("built");
    }
}
