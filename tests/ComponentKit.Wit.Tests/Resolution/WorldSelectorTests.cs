using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Resolution;

public class WorldSelectorTests
{
    private const string Two = "package a:b@1.0.0; world v { } world w { } package c:d@2.0.0 { world w { } }";

    [Theory]
    [InlineData("package a:b; world w { }", null, "a:b/w")]
    [InlineData(Two, "w", "a:b/w@1.0.0")]
    [InlineData(Two, "a:b/v@1.0.0", "a:b/v@1.0.0")]
    [InlineData(Two, "c:d/w", "c:d/w@2.0.0")]
    public void Selects(string text, string? name, string expected) =>
        Assert.Equal(expected, Select(text, name).GetValueOrThrow()!.QualifiedName);

    [Theory]
    [InlineData("package a:b;", null, "the package `a:b` has no world")]
    [InlineData(Two, null, "the package `a:b@1.0.0` has several worlds; choose one of `a:b/v@1.0.0`, `a:b/w@1.0.0`")]
    [InlineData(Two, "x", "there is no world `x`; choose one of `a:b/v@1.0.0`, `a:b/w@1.0.0`")]
    [InlineData("package a:b; package c:d@1.0.0 { world w { } } package c:d@2.0.0 { world w { } }", "c:d/w", "there are several worlds `c:d/w`; choose one of `c:d/w@1.0.0`, `c:d/w@2.0.0`")]
    public void Reports(string text, string? name, string expected)
    {
        Diagnostic diagnostic = Assert.Single(Select(text, name).Diagnostics);
        Assert.Equal(expected, diagnostic.Message + (diagnostic.Help is null ? "" : $"; {diagnostic.Help}"));
    }

    private static DiagnosticResult<Model.WitWorld?> Select(string text, string? name) =>
        WorldSelector.Select(WitText.Model(text), name, new DiagnosticLocation.Whole("x"));
}
