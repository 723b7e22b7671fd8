using Acme.Inventory;

namespace Plugins;

/// <summary>What the shop imports.</summary>
internal sealed class ShopHost : Inventory.IImports, IPricing
{
    public IPricing Pricing => this;

    public double Discount(string customer) => customer == "Ada" ? 0.10 : 0;
}
