using ComponentKit.Composition.Componentizing;
using ComponentKit.Composition.Componentizing.Libraries;
using ComponentKit.Composition.Embedding;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Integration.Tests.Componentizing;

/// <summary>Damaged modules become components or are told, and never anything else.</summary>
public class HostileTests
{
    private const string Text = """
        package a:b@1.2.0;
        interface i {
          resource r { constructor(a: string); m: func() -> list<string>; }
          record p { x: f32, r: own<r> }
        }
        interface j { use i.{r, p}; g: async func(r: borrow<r>, s: stream<u8>) -> future<string>; }
        world w { import i; import j; export i; export j; import h: func(x: u32) -> string; export k: async func() -> stream<string>; }
        world old { import t: func(a: u32) -> u32; }
        """;

    private const string Adapter = """
        (module
          (import "env" "memory" (memory 0))
          (import "$root" "t" (func $t (param i32) (result i32)))
          (import "__main_module__" "cabi_realloc" (func $realloc (param i32 i32 i32 i32) (result i32)))
          (global $__stack_pointer (mut i32) (i32.const 0))
          (global $allocation_state (mut i32) (i32.const 0))
          (func (export "f") (param i32) (result i32)
            (drop (global.get $__stack_pointer))
            (drop (global.get $allocation_state))
            (drop (call $realloc (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 1)))
            (call $t (local.get 0))))
        """;

    private const string Main = """
        (module
          (import "old" "f" (func (param i32) (result i32)))
          (memory (export "memory") 1)
          (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) unreachable))
        """;

    private const string Library = """
        (module
          (@dylink.0 (mem-info (memory 64 2)) (needed "libdl.so") (import-info "env" "dlopen" 1))
          (import "env" "memory" (memory 0))
          (import "env" "__memory_base" (global $base i32))
          (import "env" "dlopen" (func $dlopen (param i32 i32) (result i32)))
          (import "GOT.mem" "data" (global (mut i32)))
          (import "GOT.func" "dlopen" (global (mut i32)))
          (global (export "data") i32 (i32.const 0))
          (func (export "t") (param i32) (result i32) (call $dlopen (local.get 0) (local.get 0)))
          (func (export "_initialize")))
        """;

    public static TheoryData<DummyNames> Names => [.. Enum.GetValues<DummyNames>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_modules(DummyNames names)
    {
        WitWorld world = World("w");
        byte[] module = Embed(DummyModule.Build(world, names), world);
        Damage(module, 1500, damaged => Componentizer.Componentize(new CoreModuleInput("damaged", damaged)));
    }

    [Fact]
    public void Damaged_adapters()
    {
        var main = new CoreModuleInput("main", Binary(Main));
        byte[] adapter = Embed(Binary(Adapter), World("old"));
        Assert.NotNull(Componentizer.Componentize(main, [new AdapterInput("old", new CoreModuleInput("whole", adapter))]).GetValueOrThrow());
        Damage(adapter, 4000, damaged => Componentizer.Componentize(main, [new AdapterInput("old", new CoreModuleInput("damaged", damaged))]));
    }

    [Fact]
    public void Damaged_libraries()
    {
        var options = new LibraryLinkerOptions { HasLibdl = true, StubsMissingFunctions = true };
        byte[] library = Embed(Binary(Library), World("old"));
        Assert.NotNull(LibraryLinker.Link([new LibraryInput("l", new CoreModuleInput("whole", library), IsOpenable: true)], null, options).GetValueOrThrow());
        Damage(
            library,
            4000,
            damaged => LibraryLinker.Link([new LibraryInput("l", new CoreModuleInput("damaged", damaged), IsOpenable: true)], null, options));
    }

    private static void Damage(byte[] whole, int times, Func<byte[], DiagnosticResult<byte[]?>> run)
    {
        var random = new Random(1);
        int told = 0;
        for (int i = 0; i < times; i++)
        {
            byte[] damaged = i % 10 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (int n = random.Next(1, 4); n > 0 && damaged.Length > 0; n--)
            {
                int place = random.Next(damaged.Length);
                damaged[place] = random.Next(3) switch
                {
                    0 => (byte)random.Next(256),
                    1 => (byte)(damaged[place] + 1),
                    _ => (byte)(damaged[place] ^ (1 << random.Next(8))),
                };
            }

            DiagnosticResult<byte[]?> result = run(damaged);
            Assert.Equal(result.Value is null, result.HasErrors);
            told += result.HasErrors ? 1 : 0;
        }

        Assert.True(told > times / 2, $"only {told} of {times} were told");
    }

    private static byte[] Binary(string text) => WasmText.ToBinary(System.Text.Encoding.UTF8.GetBytes(text), "text.wat").ToArray();

    private static byte[] Embed(byte[] module, WitWorld world) =>
        WorldEmbedder.Embed(new CoreModuleInput("module", module), world).GetValueOrThrow()!;

    private static WitWorld World(string name)
    {
        WitModel model = WitResolver.Resolve(WitSources.Of(new SourceText("a.wit", Text)), WitFeatures.All).GetValueOrThrow()!;
        return model.Main.Worlds.First(world => world.Name == name);
    }
}
