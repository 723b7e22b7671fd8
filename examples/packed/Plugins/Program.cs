using System.Globalization;
using Acme.Inventory;
using ComponentKit.Runtime;
using ComponentKit.Wit.Model;
using Plugins;

using var engine = new WasmEngine();

// Bound to WIT of the project's own.
using Component adderComponent = engine.Load(Path.Combine(AppContext.BaseDirectory, "adder.wat"));
using Adder adder = Adder.Instantiate(adderComponent);
Console.WriteLine($"1 + 2 = {adder.Calc.Add(1, 2)}");

// Bound to what the component itself says.
using Component shopComponent = Inventory.Load(engine);
using Inventory inventory = Inventory.Instantiate(shopComponent, new ShopHost());
using var cart = new Cart(inventory.Shop, "Ada");
cart.Add(new Item("notebook", 3, 4.25));
Console.WriteLine(inventory.Shop.Greet("Ada"));
Console.WriteLine(cart.TryAdd(new Item("ruler", 0, 1)));
Console.WriteLine(cart.Total().ToString("0.00", CultureInfo.InvariantCulture));

// What is not typed at compile time works as well.
using Component again = engine.Load(adderComponent.Store(), "adder");
Console.WriteLine(string.Join(", ", again.World.Exports.OfType<WorldItem.Interface>().Select(i => i.Name)));
