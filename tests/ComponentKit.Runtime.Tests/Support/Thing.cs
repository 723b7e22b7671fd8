using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>Bindings by hand of a guest's resource, as generated ones are.</summary>
internal sealed class Thing(OwnedResource owned) : GuestResource(owned), IGuestResource<Thing>
{
    public static Thing Create(OwnedResource owned) => new(owned);
}
