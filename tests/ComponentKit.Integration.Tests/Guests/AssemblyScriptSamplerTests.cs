namespace ComponentKit.Integration.Tests.Guests;

/// <summary>The guest in AssemblyScript.</summary>
public sealed class AssemblyScriptSamplerTests() : SamplerTests("as")
{
    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Integers() => base.Integers();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Scalars() => base.Scalars();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Strings() => base.Strings();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Lists() => base.Lists();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Records() => base.Records();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Variants() => base.Variants();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Results() => base.Results();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Many_parameters() => base.Many_parameters();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Imports() => base.Imports();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void A_trap() => base.A_trap();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Resources() => base.Resources();

    /// <inheritdoc/>
    [GuestFact("as")]
    public override void Memory_comes_back() => base.Memory_comes_back();
}
