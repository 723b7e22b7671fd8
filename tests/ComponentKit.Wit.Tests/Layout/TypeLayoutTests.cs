using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Layout;

public class TypeLayoutTests
{
    [Theory]
    [InlineData("bool", 1, 1, "i32")]
    [InlineData("s16", 2, 2, "i32")]
    [InlineData("u64", 8, 8, "i64")]
    [InlineData("f32", 4, 4, "f32")]
    [InlineData("f64", 8, 8, "f64")]
    [InlineData("char", 4, 4, "i32")]
    [InlineData("string", 8, 4, "i32 i32")]
    [InlineData("list<u64>", 8, 4, "i32 i32")]
    [InlineData("list<u16, 3>", 6, 2, "i32 i32 i32")]
    [InlineData("map<string, u64>", 8, 4, "i32 i32")]
    [InlineData("tuple<u8, u32, u8>", 12, 4, "i32 i32 i32")]
    [InlineData("option<u64>", 16, 8, "i32 i64")]
    [InlineData("option<u8>", 2, 1, "i32 i32")]
    [InlineData("result", 1, 1, "i32")]
    [InlineData("result<f32, u32>", 8, 4, "i32 i32")]
    [InlineData("result<f32, f64>", 16, 8, "i32 i64")]
    [InlineData("result<_, string>", 12, 4, "i32 i32 i32")]
    [InlineData("error-context", 4, 4, "i32")]
    [InlineData("stream<u64>", 4, 4, "i32")]
    [InlineData("future", 4, 4, "i32")]
    [InlineData("r", 4, 4, "i32")]
    [InlineData("borrow<r>", 4, 4, "i32")]
    public void Lays_out(string type, uint size, uint alignment, string flat)
    {
        TypeLayout layout = TypeLayout.Of(WitText.Type(type, "resource r;"));

        Assert.Equal((size, alignment, flat), (layout.Size, layout.Alignment, Text(layout.FlatTypes)));
    }

    [Theory]
    [InlineData(256, 1)]
    [InlineData(257, 2)]
    [InlineData(65536, 2)]
    [InlineData(65537, 4)]
    public void A_discriminant_grows_with_the_cases(int cases, uint size) =>
        Assert.Equal(size, VariantLayout.Of(Enumerable.Repeat<WitType?>(null, cases)).DiscriminantSize);

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(17, 4)]
    [InlineData(32, 4)]
    public void Flags_grow_with_the_labels(int labels, uint size)
    {
        string names = string.Join(", ", Enumerable.Range(0, labels).Select(i => $"l{i}"));
        Assert.Equal(size, TypeLayout.Of(WitText.Type("f", $"flags f {{ {names} }}")).Size);
    }

    [Fact]
    public void Fields_are_at_their_alignment()
    {
        RecordLayout layout = RecordLayout.Of(WitText.Type("p", "record p { a: u8, b: u64, c: u16, d: string, e: bool }"));
        Assert.Equal("0 8 16 20 28", string.Join(" ", layout.Offsets));
        Assert.Equal(32u, layout.Type.Size);
    }

    [Fact]
    public void A_payload_is_at_the_greatest_alignment_of_all()
    {
        VariantLayout layout = VariantLayout.Of(WitText.Type("v", "variant v { a(u8), b(u64), c }"));
        Assert.Equal((8u, 1u, 16u), (layout.PayloadOffset, layout.DiscriminantSize, layout.Type.Size));
    }

    [Fact]
    public void A_size_beyond_the_memory_does_not_wrap()
    {
        TypeLayout layout = TypeLayout.Of(WitText.Type("list<list<u64, 4294967295>, 4294967295>"));
        Assert.Equal(uint.MaxValue, layout.Size);
        Assert.Equal(Flattening.MaxFlatParams + 1, layout.FlatTypes.Length);
    }

    [Fact]
    public void Types_shared_many_times_cost_one_computation_each()
    {
        // Without sharing this would be 2^60 parts.
        string definitions = "type t0 = u32; " + string.Concat(
            Enumerable.Range(1, 60).Select(i => $"record t{i} {{ a: t{i - 1}, b: option<t{i - 1}> }} "));
        Assert.Equal(uint.MaxValue, TypeLayout.Of(WitText.Type("t60", definitions)).Size);
    }

    [Fact]
    public void Random_types_are_as_the_definitions_have_them() => RandomWit.Interface.Sample(
        text =>
        {
            foreach (TypeDef definition in WitText.Model(text).Main.Interfaces[0].Types.Where(t => t.Dealias().Kind is not TypeDefKind.Resource))
            {
                TypeLayout layout = TypeLayout.Of(definition.Type);
                List<string> flat = NaiveLayout.Flatten(definition.Type);
                Assert.Equal(NaiveLayout.Alignment(definition.Type), (int)layout.Alignment);
                Assert.Equal(NaiveLayout.Size(definition.Type), (int)layout.Size);
                Assert.Equal(string.Join(" ", flat.Take(Flattening.MaxFlatParams + 1)), Text(layout.FlatTypes));
            }
        },
        iter: 300);

    internal static string Text(IEnumerable<FlatType> types) =>
        string.Join(" ", types.Select(t => t.ToString().ToLowerInvariant()));
}
