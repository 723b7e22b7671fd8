using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>Bindings by hand of a component with the resource <see cref="Thing"/>, whose destructor tells the host.</summary>
internal sealed class Things : IDisposable
{
    private const string Text = """
        (import "dropped" (func $dropped (param "rep" u32)))
        (import "visit" (func $visit))
        (core func $dropped-core (canon lower (func $dropped)))
        (core func $visit-core (canon lower (func $visit)))
        (core module $dtor-module
          (import "host" "dropped" (func $dropped (param i32)))
          (func (export "dtor") (param i32)
            (if (i32.eq (local.get 0) (i32.const 666)) (then unreachable))
            (call $dropped (local.get 0))))
        (core instance $dtor (instantiate $dtor-module (with "host" (instance (export "dropped" (func $dropped-core))))))
        (type $thing (resource (rep i32) (dtor (core func $dtor "dtor"))))
        (type $other (resource (rep i32)))
        (core func $new (canon resource.new $thing))
        (core func $drop (canon resource.drop $thing))
        (core func $rep (canon resource.rep $thing))
        (core func $new-other (canon resource.new $other))
        (core module $m
          (import "r" "new" (func $new (param i32) (result i32)))
          (import "r" "drop" (func $drop (param i32)))
          (import "r" "rep" (func $rep (param i32) (result i32)))
          (import "r" "new-other" (func $new-other (param i32) (result i32)))
          (import "host" "visit" (func $visit))
          (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
          (func (export "take") (param i32) (result i32) (call $rep (local.get 0)) (call $drop (local.get 0)))
          (func (export "look") (param i32) (result i32) (call $visit) (local.get 0))
          (func (export "look-twice") (param i32 i32) (result i32) (local.get 0))
          (func (export "drop-index") (param i32) (call $drop (local.get 0)))
          (func (export "rep-index") (param i32) (result i32) (call $rep (local.get 0)))
          (func (export "drop-other") (call $drop (call $new-other (i32.const 1))))
          (func (export "drop-twice") (local $h i32)
            (local.set $h (call $new (i32.const 5)))
            (call $drop (local.get $h))
            (call $drop (local.get $h))))
        (core instance $i (instantiate $m
          (with "host" (instance (export "visit" (func $visit-core))))
          (with "r" (instance
            (export "new" (func $new)) (export "drop" (func $drop)) (export "rep" (func $rep))
            (export "new-other" (func $new-other))))))
        (export $t "thing" (type $thing))
        (func (export "make") (param "rep" u32) (result (own $t)) (canon lift (core func $i "make")))
        (func (export "take") (param "x" (own $t)) (result u32) (canon lift (core func $i "take")))
        (func (export "look") (param "x" (borrow $t)) (result u32) (canon lift (core func $i "look")))
        (func (export "look-twice") (param "x" (borrow $t)) (param "y" (own $t)) (result u32) (canon lift (core func $i "look-twice")))
        (func (export "drop-index") (param "x" u32) (canon lift (core func $i "drop-index")))
        (func (export "rep-index") (param "x" u32) (result u32) (canon lift (core func $i "rep-index")))
        (func (export "drop-other") (canon lift (core func $i "drop-other")))
        (func (export "drop-twice") (canon lift (core func $i "drop-twice")))
        """;

    private static readonly ImportDefinition Imports = new ImportDefinition<Things>(
        null,
        new ImportFunction<Things>("dropped", "func(rep: u32)", (host, call) => host.Dropped.Add(call.Flat[0].U32)),
        new ImportFunction<Things>("visit", "func()", (host, _) => host.Visit()));

    private readonly Component _component = TestComponent.Load(Text);
    private readonly ComponentInstance _instance;

    internal Things()
    {
        string[] names = ["make", "take", "look", "look-twice", "drop-index", "rep-index", "drop-other", "drop-twice"];
        var exports = new ExportDefinition(null, [.. names.Select(n => (n, Signature(n)))]);
        _instance = _component.Instantiate(new WorldDefinition("things", [Imports], [exports]), this);
        _instance.Export(0).DefineResource<Thing>("thing", this);
    }

    /// <summary>The representations that the destructor was given.</summary>
    internal List<uint> Dropped { get; } = [];

    /// <summary>What the host does while a thing is lent.</summary>
    internal Action Visit { get; set; } = () => { };

    internal Thing Make(uint rep)
    {
        using ExportCall call = _instance.Export(0)[0].Enter();
        call.Flat[0].U32 = rep;
        call.Invoke();
        return OwnCodec<Thing>.LiftFlat(call.Context, call.Flat);
    }

    internal uint Take(Thing thing) => Call(1, (cx, flat) => OwnCodec<Thing>.LowerFlat(cx, flat, thing));

    internal uint Look(Thing thing) => Call(2, (cx, flat) => BorrowCodec<Thing>.LowerFlat(cx, flat, thing));

    internal uint LendAndGive(Thing thing) => Call(3, (cx, flat) =>
    {
        BorrowCodec<Thing>.LowerFlat(cx, flat, thing);
        OwnCodec<Thing>.LowerFlat(cx, flat[1..], thing);
    });

    internal void DropIndex(uint index) => Call(4, (_, flat) => flat[0].U32 = index);

    internal uint RepIndex(uint index) => Call(5, (_, flat) => flat[0].U32 = index);

    internal void DropOther() => Call(6, (_, _) => { });

    internal void DropTwice() => Call(7, (_, _) => { });

    public void Dispose()
    {
        _instance.Dispose();
        _component.Dispose();
    }

    private string Signature(string name) => Wit.Printing.SignatureText.Of(_component.Plan.Exports.First(e => e.Function.Name == name).Function);

    private uint Call(int function, Lower lower)
    {
        using ExportCall call = _instance.Export(0)[function].Enter();
        lower(call.Context, call.Flat);
        call.Invoke();
        return call.Flat.Length == 0 ? 0 : call.Flat[0].U32;
    }

    private delegate void Lower(LiftLowerContext cx, Span<FlatValue> flat);
}
