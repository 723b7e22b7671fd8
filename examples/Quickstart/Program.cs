using System.Globalization;
using Acme.Inventory;
using ComponentKit;
using ComponentKit.Runtime;
using Quickstart;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var engine = new WasmEngine();
using Component component = engine.Load(Path.Combine(AppContext.BaseDirectory, "inventory.wasm"));
using Inventory inventory = Inventory.Instantiate(component, imports: new ShopHost());
Shop shop = inventory.Shop;

// Strings.
Console.WriteLine(shop.Greet("Ada"));

// A list of records, there and back.
Item[] ranked = shop.Rank([new("pencil", 10, 0.50), new("notebook", 3, 4.25), new("eraser", 2, 0.80)]);
Console.WriteLine($"by price of the line: {string.Join(", ", ranked.Select(i => i.Name))}");

// A resource: the guest owns what is in it, the host owns the cart.
using var cart = new Cart(shop, "Ada");
cart.Add(ranked[0]);
uint count = cart.Add(ranked[1]);
Console.WriteLine($"Ada's cart holds {count} items: {cart.Total():0.00} euros to pay");

// A result: an exception, or a value when a failure is nothing exceptional.
Result<uint, Refusal> refused = cart.TryAdd(new Item("ruler", 0, 1.00));
Console.WriteLine(refused.Match(
    ok => $"now {ok} items",
    refusal => refusal.Match(
        noQuantity => "refused: none of it was asked for",
        full => $"refused: a cart holds no more than {full.Value} items")));

// A static function that uses two resources up.
using var other = new Cart(shop, "Grace");
other.Add(ranked[2]);
using Cart merged = Cart.Merge(shop, cart, other);
Console.WriteLine($"both carts together: {merged.Total():0.00} euros to pay");
