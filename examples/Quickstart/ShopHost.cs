using Acme.Inventory;

namespace Quickstart;

/// <summary>What the component imports: the world's imports are one object, with a property for each interface.</summary>
internal sealed class ShopHost : Inventory.IImports, IPricing
{
    public IPricing Pricing => this;

    public double Discount(string customer)
    {
        Console.WriteLine($"  (the component asks the host for {customer}'s discount)");
        return customer == "Ada" ? 0.10 : 0;
    }
}
