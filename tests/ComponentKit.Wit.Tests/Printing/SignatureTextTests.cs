using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Printing;

public class SignatureTextTests
{
    [Theory]
    [InlineData("f: func();", "func()")]
    [InlineData("f: async func(a: u8) -> result<_, string>;", "async func(a: u8) -> result<_, string>")]
    [InlineData("record p { x: f32, y: f32 } f: func(p: p);", "func(p: record { x: f32, y: f32 })")]
    [InlineData("type a = u8; type b = a; f: func(x: list<b, 4>);", "func(x: list<u8, 4>)")]
    [InlineData("variant v { a, b(u8) } enum e { a } flags g { a } f: func(v: v, e: e, g: g);", "func(v: variant { a, b(u8) }, e: enum { a }, g: flags { a })")]
    [InlineData("resource r; f: func(a: r, b: borrow<r>, c: map<u8, r>);", "func(a: own<a:b/i.r>, b: borrow<a:b/i.r>, c: map<u8, own<a:b/i.r>>)")]
    [InlineData("record p { x: f32 } f: func(a: p, b: list<p>) -> p;", "func(a: record#1 { x: f32 }, b: list<record#1>) -> record#1")]
    [InlineData("record p { x: f32 } record q { x: f32 } f: func(a: p) -> q;", "func(a: record#1 { x: f32 }) -> record#1")]
    [InlineData("f: func(a: stream, b: future<option<u8>>, c: option<u8>);", "func(a: stream, b: future<option<u8>>, c: option<u8>)")]
    public void Writes(string items, string expected) =>
        Assert.Equal(expected, SignatureText.Of(WitText.Interface(items).Functions.Single(f => f.Name == "f")));

    [Fact]
    public void Methods_have_self() => Assert.Equal(
        "func(self: borrow<a:b/i.r>, a: u8)", SignatureText.Of(WitText.Interface("resource r { m: func(a: u8); }").Functions[0]));

    [Fact]
    public void A_resource_is_that_of_its_origin_with_its_version()
    {
        WitModel model = WitText.Model(
            "package a:b@1.2.0; interface x { resource r; } interface y { use x.{r as s}; f: func(s: s); }");
        Assert.Equal("func(s: own<a:b/x@1.2.0.r>)", SignatureText.Of(model.Main.Interfaces[1].Functions[0]));
    }

    [Fact]
    public void Types_shared_many_times_stay_linear()
    {
        string definitions = "record t0 { x: u8 } " + string.Concat(
            Enumerable.Range(1, 80).Select(i => $"record t{i} {{ a: t{i - 1}, b: option<t{i - 1}> }} "));
        string text = SignatureText.Of(WitText.Type("t80", definitions));
        Assert.InRange(text.Length, 1, 80 * 60);
    }

    [Fact]
    public void A_shared_anonymous_type_is_numbered_when_it_is_long() => Assert.Equal(
        "tuple<tuple#1<option<u8>, u8>, tuple#1>",
        SignatureText.Of(WitText.Type("tuple<tuple<option<u8>, u8>, tuple<option<u8>, u8>>")));
}
