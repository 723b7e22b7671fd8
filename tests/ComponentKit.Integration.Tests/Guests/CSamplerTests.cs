namespace ComponentKit.Integration.Tests.Guests;

/// <summary>The guest in C.</summary>
public sealed class CSamplerTests() : SamplerTests("c")
{
    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Integers() => base.Integers();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Scalars() => base.Scalars();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Strings() => base.Strings();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Lists() => base.Lists();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Records() => base.Records();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Variants() => base.Variants();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Results() => base.Results();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Many_parameters() => base.Many_parameters();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Imports() => base.Imports();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void A_trap() => base.A_trap();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Resources() => base.Resources();

    /// <inheritdoc/>
    [GuestFact("c")]
    public override void Memory_comes_back() => base.Memory_comes_back();
}
