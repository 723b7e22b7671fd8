namespace ComponentKit.Runtime.Resources;

/// <summary>What codecs need of the class that stands for a guest's resource.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IGuestResource<TSelf>
    where TSelf : GuestResource, IGuestResource<TSelf>
{
    /// <summary>Wraps a value that the host has come to own.</summary>
    static abstract TSelf Create(OwnedResource owned);
}
