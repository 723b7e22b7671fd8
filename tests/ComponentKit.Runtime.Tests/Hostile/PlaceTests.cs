using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Parameters and results that are too many to be passed flat, said to lie where they cannot.</summary>
public sealed class PlaceTests
{
    private const string Many = """
        (param "a" string) (param "b" string) (param "c" string) (param "d" string) (param "e" string)
        (param "f" string) (param "g" string) (param "h" string) (param "i" u8)
        """;

    /// <summary>Places for 8 bytes and more with an alignment of 4, and what is wrong with them.</summary>
    public static TheoryData<uint, string> Places => new()
    {
        { 65536, "reach beyond" },
        { 65532, "reach beyond" },
        { 0x7FFFFFFC, "reach beyond" },
        { 0x80000000, "reach beyond" },
        { 0xFFFFFFFC, "reach beyond" }, // with the size added, 4 in 32 bits
        { 1, "not aligned to 4" },
        { 0xFFFFFFFF, "not aligned to 4" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_an_imports_parameters(uint place, string reason)
    {
        using var guest = new HostileGuest(Calling(Many, "i32", $"(i32.const {place})"), host: _ => null);

        guest.AssertTraps(reason);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_an_imports_result(uint place, string reason)
    {
        using var guest = new HostileGuest(Calling("(result string)", "i32", $"(i32.const {place})"), host: _ => Value.Text("x"));

        guest.AssertTraps(reason);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_a_callees_parameters(uint place, string reason)
    {
        using var guest = new HostileGuest(
            Composed(Answering(Many, "(param i32)", ""), Calling(Many, "i32", $"(i32.const {place})")));

        guest.AssertTraps(reason);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_a_callers_result(uint place, string reason)
    {
        const string Result = "(result string)";
        using var guest = new HostileGuest(
            Composed(Answering(Result, "(result i32)", "(i32.const 16)"), Calling(Result, "i32", $"(i32.const {place})")));

        guest.AssertTraps(reason);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_a_callees_result(uint place, string reason)
    {
        const string Result = "(result string)";
        using var guest = new HostileGuest(
            Composed(Answering(Result, "(result i32)", $"(i32.const {place})"), Calling(Result, "i32", "(i32.const 16)")));

        guest.AssertTraps(reason);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Of_an_exports_result(uint place, string reason)
    {
        using var guest = new HostileGuest(
            $"{Answering("(result string)", "(result i32)", $"(i32.const {place})", name: "f")}");

        guest.AssertTraps(reason);
    }

    /// <summary>A component whose <c>f</c> calls the import <c>g</c>.</summary>
    private static string Calling(string type, string parameters, string arguments) => $"""
        (import "g" (func $g {type}))
        {Guest.Libc}
        (core func $lowered (canon lower (func $g) {Guest.LibcOptions}))
        (core module $m
          (import "h" "g" (func $g (param {parameters})))
          (func (export "f") (call $g {arguments})))
        (core instance $i (instantiate $m (with "h" (instance (export "g" (func $lowered))))))
        (func (export "f") (canon lift (core func $i "f")))
        """;

    /// <summary>A component with an export that does nothing but return.</summary>
    private static string Answering(string type, string coreType, string body, string name = "g") => $"""
        {Guest.Libc}
        (core module $m (func (export "g") {coreType} {body}))
        (core instance $i (instantiate $m))
        (func (export "{name}") {type} (canon lift (core func $i "g") {Guest.LibcOptions}))
        """;

    private static string Composed(string callee, string caller) => $"""
        (component $callee {callee})
        (component $caller {caller})
        (instance $callee (instantiate $callee))
        (instance $caller (instantiate $caller (with "g" (func $callee "g"))))
        (export "f" (func $caller "f"))
        """;
}
