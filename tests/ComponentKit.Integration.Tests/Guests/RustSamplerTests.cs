namespace ComponentKit.Integration.Tests.Guests;

/// <summary>The guest in Rust.</summary>
public sealed class RustSamplerTests() : SamplerTests("rust")
{
    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Integers() => base.Integers();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Scalars() => base.Scalars();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Strings() => base.Strings();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Lists() => base.Lists();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Records() => base.Records();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Variants() => base.Variants();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Results() => base.Results();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Many_parameters() => base.Many_parameters();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Imports() => base.Imports();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void A_trap() => base.A_trap();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Resources() => base.Resources();

    /// <inheritdoc/>
    [GuestFact("rust")]
    public override void Memory_comes_back() => base.Memory_comes_back();
}
