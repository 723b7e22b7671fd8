using ComponentKit.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator.Tests;

/// <summary>What an editor writes for contracts is what a person would have, and compiles with every warning an error.</summary>
public class CodeFixTests
{
    private const string MissingMember = "CS0535";
    private const string NotImplemented = "CK6040";

    private const string Wit = """
        package a:b@0.3.0;
        interface store {
          resource cart {
            constructor(start: option<string>);
            total: func() -> result<u64, string>;
          }
          record item { name: string, tags: list<string> }
          find: func(key: list<u8>, %string: string) -> option<item>;
          many: func(items: list<item>, last: option<item>) -> tuple<item, option<string>>;
          wait: async func(key: list<u32>) -> string;
          @since(version = 0.1.0)
          @deprecated(version = 0.2.0)
          old: func();
        }
        interface other { find: func(key: list<u8>, s: string) -> u32; old: func(); }
        world shop { import store; import other; import now: func() -> u64; }
        """;

    private const string World = """
        using A.B;

        namespace Demo;

        [ComponentKit.WitWorld("shop")]
        partial class Shop;

        """;

    [Fact]
    public void Members_are_written_with_full_signatures() => Verify(
        World + "class MyStore : IStore;\n",
        World + """
            class MyStore : IStore
            {
                /// <inheritdoc/>
                public ICartFactory Cart => throw new NotImplementedException();

                /// <inheritdoc/>
                public Item? Find(ReadOnlySpan<byte> key, string @string) => throw new NotImplementedException();

                /// <inheritdoc/>
                public (Item, string?) Many(IReadOnlyList<Item> items, Item? last) => throw new NotImplementedException();

                /// <inheritdoc/>
                public Task<string> WaitAsync(ReadOnlyMemory<uint> key, CancellationToken cancellationToken = default) => throw new NotImplementedException();

                /// <inheritdoc/>
                [Obsolete("deprecated since 0.2.0")]
                public void Old() => throw new NotImplementedException();
            }

            """);

    [Fact]
    public void What_is_there_already_stays() => Verify(
        World + """
            class MyStore : IStore
            {
                private readonly int _count = 1; // How many.

                public ICartFactory Cart => throw new InvalidOperationException($"{_count}");

                public Item? Find(ReadOnlySpan<byte> key, string text) => null;

                public (Item, string?) Many(IReadOnlyList<Item> items, Item? last) => (items[0], null);

                Task<string> IStore.WaitAsync(ReadOnlyMemory<uint> key, CancellationToken cancellationToken) => Task.FromResult("");
            }

            """,
        World + """
            class MyStore : IStore
            {
                private readonly int _count = 1; // How many.

                public ICartFactory Cart => throw new InvalidOperationException($"{_count}");

                public Item? Find(ReadOnlySpan<byte> key, string text) => null;

                public (Item, string?) Many(IReadOnlyList<Item> items, Item? last) => (items[0], null);

                Task<string> IStore.WaitAsync(ReadOnlyMemory<uint> key, CancellationToken cancellationToken) => Task.FromResult("");

                /// <inheritdoc/>
                [Obsolete("deprecated since 0.2.0")]
                public void Old() => throw new NotImplementedException();
            }

            """);

    [Fact]
    public void Members_that_C_sharp_cannot_tell_apart_are_explicit()
    {
        Editor editor = Create(World + "sealed record Find : IOther { public int Old() => 1; }\n").Fix(MissingMember);

        Assert.Contains("uint IOther.Find(ReadOnlySpan<byte> key, string s) => throw new NotImplementedException();", editor.Code, StringComparison.Ordinal);
        Assert.Contains("void IOther.Old() => throw new NotImplementedException();", editor.Code, StringComparison.Ordinal);
        AssertCompiles(editor);
    }

    [Fact]
    public void A_public_class_does_not_show_internal_types()
    {
        Editor editor = Create(World + "/// <summary>Mine.</summary>\npublic class Mine : IStore;\n").Fix(MissingMember);

        Assert.Contains("Item? IStore.Find(ReadOnlySpan<byte> key, string @string)", editor.Code, StringComparison.Ordinal);
        AssertCompiles(editor);
    }

    [Fact]
    public void Two_contracts_share_what_they_can()
    {
        Editor editor = Create(World + "partial class Both : IStore, IOther;\n").FixAll(MissingMember);

        Assert.Contains("public Item? Find(ReadOnlySpan<byte> key, string @string)", editor.Code, StringComparison.Ordinal);
        Assert.Contains("uint IOther.Find(ReadOnlySpan<byte> key, string s)", editor.Code, StringComparison.Ordinal);
        Assert.Equal(2, editor.Code.Split("void Old()").Length);
        AssertCompiles(editor);
    }

    [Fact]
    public void All_types_of_all_documents_are_fixed_at_once()
    {
        Editor editor = new Editor(
            OutputKind.ConsoleApplication,
            Wit,
            World + "class One : IStore, ICart\n{\n    class Inner : A.B.IOther\n    {\n    }\n}\n",
            "struct Two : global::A.B.ICartFactory;\nclass Program { static void Main() { } }\n").FixAll(MissingMember);

        Assert.DoesNotContain(editor.Diagnose(), d => d.Id == MissingMember);
        Assert.Contains("public A.B.ICart Create(string? start)", editor.TextOf(1).Replace("using A.B;", "", StringComparison.Ordinal).Replace("public ICart ", "public A.B.ICart ", StringComparison.Ordinal), StringComparison.Ordinal);
        AssertCompiles(editor);
    }

    [Fact]
    public void Lines_end_as_those_of_the_document_do()
    {
        string code = (World + "class MyStore : IStore\n{\n}\n\nclass Program { static void Main() { } }\n").ReplaceLineEndings("\r\n");
        string written = new Editor(OutputKind.ConsoleApplication, Wit, code).Fix(MissingMember).Code;

        Assert.Equal(written, written.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Types_are_written_for_what_nothing_implements()
    {
        Editor editor = Create(World + "class OtherHost;\n").Fix(NotImplemented);

        Assert.Contains("internal sealed class StoreHost : IStore", editor.Code, StringComparison.Ordinal);
        Assert.Contains("internal sealed class OtherHost2 : IOther", editor.Code, StringComparison.Ordinal);
        Assert.Contains("internal sealed class ShopHost : Shop.IImports", editor.Code, StringComparison.Ordinal);
        Assert.Contains("public ulong Now() => throw new NotImplementedException();", editor.Code, StringComparison.Ordinal);
        editor.AssertCompiles();
    }

    [Fact]
    public void All_worlds_get_their_types_at_once()
    {
        const string Two = World + "[ComponentKit.WitWorld(\"shop\")]\npartial class Second;\n";
        Editor editor = Create(Two).FixAll(NotImplemented);

        Assert.Contains("class SecondHost : Second.IImports", editor.Code, StringComparison.Ordinal);
        editor.AssertCompiles();
    }

    [Fact]
    public void Interfaces_that_are_no_contracts_are_for_others() =>
        Assert.Empty(Create(World + "class Mine : IDisposable;\n").Offers(MissingMember));

    [Fact]
    public void The_fix_says_what_it_does()
    {
        Editor editor = Create(World + "class Mine : A.B.IStore;\n");

        Assert.Equal(["Implement 'IStore' of the WIT bindings"], editor.Offers(MissingMember));
        Assert.Equal(["Write types that implement what the world imports"], editor.Offers(NotImplemented));
    }

    private static Editor Create(string code) => new(OutputKind.ConsoleApplication, Wit, code, "class Program { static void Main() { } }\n");

    private static void Verify(string before, string after)
    {
        Editor editor = Create(before).Fix(MissingMember);
        Assert.Equal(after, editor.Code);
        AssertCompiles(editor);
    }

    // What else has no implementation is not what these are about.
    private static void AssertCompiles(Editor editor) =>
        Assert.Empty(editor.Diagnose().Where(d => d.Id != NotImplemented).Select(Project.Text));
}
