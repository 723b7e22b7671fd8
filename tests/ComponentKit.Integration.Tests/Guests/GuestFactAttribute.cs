using Xunit;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>A test that runs against one guest; skipped, with the reason, when that guest has not been built.</summary>
public sealed class GuestFactAttribute : FactAttribute
{
    /// <summary>Looks for the guest.</summary>
    /// <param name="guest">The language.</param>
    public GuestFactAttribute(string guest)
    {
        if (!File.Exists(Sampler.PathOf(guest)))
        {
            Skip = $"the guest sampler-{guest}.wasm is not there: tests/guests/build.sh sampler-{guest} makes it";
        }
    }
}
