using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Runtime.Tests.Linking;

/// <summary>Components that are refused when they are loaded, before any of their code runs.</summary>
public sealed class RefusedComponentTests
{
    private const string Lift = """(canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))""";
    private const string Good = """(memory (export "memory") 1) (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 0)""";

    [Theory]
    [InlineData("(param \"x\" u32)", "(param i64)")]
    [InlineData("(param \"x\" u32)", "")]
    [InlineData("(param \"x\" u32)", "(param i32) (result i32)")]
    [InlineData("(param \"x\" string)", "(param i32)")]
    [InlineData("(result f32)", "(result i32)")]
    [InlineData("(result string)", "(result i32 i32)")] // as multi-value would have it
    public void An_export_of_another_core_type_is_refused(string type, string coreType) => AssertRefused(
        $"""
        (core module $m {Good} (func (export "f") {coreType} unreachable))
        (core instance $i (instantiate $m))
        (func (export "f") {type} {Lift})
        """);

    [Theory]
    [InlineData("(param i32 i32 i32) (result i32)")]
    [InlineData("(param i32 i32 i32 i64) (result i32)")]
    [InlineData("(param i32 i32 i32 i32)")]
    public void A_realloc_of_another_core_type_is_refused(string coreType) => AssertRefused(
        $"""
        (core module $m (memory (export "memory") 1) (func (export "realloc") {coreType} unreachable) (func (export "f") (param i32 i32)))
        (core instance $i (instantiate $m))
        (func (export "f") (param "x" string) {Lift})
        """);

    [Theory]
    [InlineData("")]
    [InlineData("(param i64)")]
    [InlineData("(param i32) (result i32)")]
    public void A_post_return_of_another_core_type_is_refused(string coreType) => AssertRefused(
        $"""
        (core module $m (func (export "f") (result i32) i32.const 0) (func (export "post") {coreType} unreachable))
        (core instance $i (instantiate $m))
        (func (export "f") (result u32) (canon lift (core func $i "f") (post-return (core func $i "post"))))
        """);

    [Theory]
    [InlineData("")]
    [InlineData("(param i64)")]
    [InlineData("(param i32) (result i32)")]
    public void A_destructor_of_another_core_type_is_refused(string coreType) => AssertRefused(
        $"""
        (core module $m (func (export "drop") {coreType} unreachable))
        (core instance $i (instantiate $m))
        (type $r (resource (rep i32) (dtor (core func $i "drop"))))
        (core func $new (canon resource.new $r))
        """);

    [Theory]
    [InlineData("(param i64)")]
    [InlineData("")]
    [InlineData("(param i32) (result i32)")]
    public void An_import_of_another_core_type_is_refused(string coreType) => AssertRefused(
        $"""
        (import "g" (func $g (param "x" u32)))
        (core func $lowered (canon lower (func $g)))
        (core module $m (import "host" "g" (func {coreType})))
        (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
        """);

    [Fact]
    public void A_built_in_of_another_core_type_is_refused() => AssertRefused(
        """
        (type $r (resource (rep i32)))
        (core func $rep (canon resource.rep $r))
        (core module $m (import "r" "rep" (func (param i32))))
        (core instance $i (instantiate $m (with "r" (instance (export "rep" (func $rep))))))
        """);

    [Fact]
    public void A_core_import_that_nothing_gives_is_refused() => AssertRefused(
        """
        (core module $m (import "a" "b" (func)))
        (core module $other)
        (core instance $a (instantiate $other))
        (core instance $i (instantiate $m (with "a" (instance $a))))
        """);

    [Fact]
    public void A_64_bit_memory_is_refused() => AssertRefused(
        """
        (core module $m (memory (export "memory") i64 1) (func (export "f") (result i32) i32.const 0))
        (core instance $i (instantiate $m))
        (func (export "f") (result string) (canon lift (core func $i "f") (memory (core memory $i "memory"))))
        """);

    [Fact]
    public void A_component_of_too_many_instances_is_refused()
    {
        // 20 levels, each of two instances of the one below: more than a million.
        string text = "(component $c0)";
        for (int i = 1; i <= 20; i++)
        {
            text = $"(component $c{i} {text} (instance (instantiate $c{i - 1})) (instance (instantiate $c{i - 1})))";
        }

        AssertRefused($"{text} (instance (instantiate $c20))", LinkDiagnostics.TooLarge, "more than 10000");
    }

    private static void AssertRefused(string text, DiagnosticDescriptor? descriptor = null, string words = "")
    {
        Diagnostic diagnostic = Assert.Single(Assert.Throws<DiagnosticException>(() => TestComponent.Load(text)).Diagnostics);

        Assert.Equal(descriptor?.Code ?? diagnostic.Code, diagnostic.Code);
        Assert.StartsWith("CK4", descriptor is null ? diagnostic.Code : "CK4", StringComparison.Ordinal);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }
}
