using Acme.Till;
using ComponentKit.Composition;
using ComponentKit.Runtime;
using Polyglot;

string components = Path.Combine(AppContext.BaseDirectory, "components");
if (!File.Exists(Path.Combine(components, "till.wasm")))
{
    Console.Error.WriteLine("There are no components yet: run examples/Polyglot/build.sh, then build this program again.");
    return 1;
}

using var engine = new WasmEngine();

// As `wit compose till.wac` has composed them.
using Component composed = engine.Load(Path.Combine(components, "till.wasm"));
Serve(composed);

// The same, composed here and now. Without anybody to grant discounts it would not fit together, and Wire would say so.
Composition composition = new Composition()
    .Add("acme:catalogue", Read("catalogue"), out CompositionPackage catalogue)
    .Add("acme:discounts", Read("discounts"), out CompositionPackage discounts)
    .Add("acme:tax", Read("tax"), out CompositionPackage tax)
    .Add("acme:cashier", Read("cashier"), out CompositionPackage cashier)
    .Instantiate(catalogue, out CompositionNode c)
    .Instantiate(discounts, out CompositionNode d)
    .Instantiate(tax, out CompositionNode t)
    .Instantiate(cashier, out CompositionNode whole)
    .Wire(d, "acme:till/catalogue@1.0.0", c["acme:till/catalogue@1.0.0"])
    .Wire(whole, "acme:till/catalogue@1.0.0", c["acme:till/catalogue@1.0.0"])
    .Wire(whole, "acme:till/discounts@1.0.0", d["acme:till/discounts@1.0.0"])
    .Wire(whole, "acme:till/tax@1.0.0", t["acme:till/tax@1.0.0"])
    .Export("acme:till/checkout@1.0.0", whole["acme:till/checkout@1.0.0"]);

using Component atRunTime = engine.Compose(composition);
using Till again = Till.Instantiate(atRunTime);
Console.Write(again.Checkout.Sell("JP", [new Item("sake", 1)]));
return 0;

static void Serve(Component component)
{
    using Till till = Till.Instantiate(component);

    // The basket lives in the AssemblyScript component, which asks the Rust one for products.
    using var basket = new Basket(till.Checkout, "FR");
    basket.Add("apple", 4);
    basket.Add("lemon", 2);
    basket.Add("brie", 2);
    Console.WriteLine(basket.TryAdd("caviar", 1));

    // JavaScript grants the discounts, C knows the tax.
    Console.WriteLine(basket.Receipt());

    using var abroad = new Basket(till.Checkout, "XX");
    Console.WriteLine(abroad.TryReceipt());
}

byte[] Read(string name) => File.ReadAllBytes(Path.Combine(components, $"{name}.wasm"));
