using System.Text.Json.Nodes;
using Acme.Till;
using ComponentKit.Runtime;
using Wasmtime;
using Wasmtime.Components;
using Xunit;
using Component = ComponentKit.Runtime.Component;

namespace ComponentKit.Integration.Tests.Examples;

/// <summary>
/// The till that <c>wit compose</c> makes of components in Rust, JavaScript, C and AssemblyScript: it does the same under other hosts of
/// components as it does under this one.
/// </summary>
public sealed class PolyglotTests
{
    private const string Checkout = "acme:till/checkout@1.0.0";

    private static readonly (string Country, Item[] Items)[] Sales =
    [
        ("FR", [new("apple", 4), new("lemon", 2), new("brie", 2)]),
        ("JP", [new("sake", 1), new("sake", 4_000_000)]),
        ("PT", []),
        ("DE", [new("apple", 1), new("caviar", 1), new("lemon", 1)]),
        ("Österreich", [new("lemon", 7)]),
        ("", [.. Enumerable.Repeat(new Item("brie", 1), 300)]),
        ("DE", [.. Enumerable.Repeat(new Item("apple", 3), 3000)]),
    ];

    private static string Till => Example.PathOf("Polyglot", "components", "till");

    [ExampleFact("Polyglot", "components")]
    public void The_till_sells_the_same_under_the_engines_own_component_support()
    {
        using var store = new Store(Example.PeerEngine);
        ComponentFunction sell = Example.InstantiateByPeer(store, Till).GetFunction(Checkout, "sell")!;

        Assert.Equal(
            SellHere(),
            Sales.Select(s => Example.Text(Example.Outcome(Sell(sell, s.Country, s.Items), receipt => receipt.AsString()))));
    }

    [ExampleFact("Polyglot", "components", needsNode: true)]
    public void The_till_sells_the_same_as_jco_transpiles_it()
    {
        JsonArray sales = [.. Sales.Select(s => new JsonObject
        {
            ["country"] = s.Country,
            ["items"] = new JsonArray([.. s.Items.Select(i => new JsonObject { ["code"] = i.Code, ["quantity"] = i.Quantity })]),
        })];
        var outcomes = (JsonArray)Example.RunNode("till.mjs", Till, sales);

        Assert.Equal(SellHere(), outcomes.Select(o => Example.Text(o!["sold"]!)));
        Assert.Equal(FillHere(), outcomes.Select(o => Example.Text(o!["basket"]!)));
    }

    private static string[] SellHere()
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Till);
        using PolyglotTill till = PolyglotTill.Instantiate(component);
        return [.. Sales.Select(s => Example.Text(Example.Outcome(till.Checkout.TrySell(s.Country, s.Items), receipt => receipt)))];
    }

    // The same by way of a basket, whose first refusal ends it.
    private static string[] FillHere()
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Till);
        using PolyglotTill till = PolyglotTill.Instantiate(component);
        return [.. Sales.Select(s =>
        {
            using var basket = new Basket(till.Checkout, s.Country);
            Result<uint, string> refused = s.Items.Select(i => basket.TryAdd(i.Code, i.Quantity)).FirstOrDefault(r => !r.IsOk, Result.Ok(0u));
            return Example.Text(refused.Match(
                _ => Example.Outcome(basket.TryReceipt(), receipt => receipt),
                error => new JsonObject { ["err"] = error }));
        })];
    }

    private static ComponentValue Sell(ComponentFunction sell, string country, Item[] items) => sell.Call(
        ComponentValue.String(country),
        ComponentValue.List([.. items.Select(i => ComponentValue.Record([
            new("code", ComponentValue.String(i.Code)),
            new("quantity", ComponentValue.U32(i.Quantity)),
        ]))]))!;
}
