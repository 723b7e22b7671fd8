namespace ComponentKit.Integration.Tests.Guests;

/// <summary>The guest in JavaScript.</summary>
public sealed class JavaScriptSamplerTests() : SamplerTests("js")
{
    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Integers() => base.Integers();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Scalars() => base.Scalars();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Strings() => base.Strings();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Lists() => base.Lists();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Records() => base.Records();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Variants() => base.Variants();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Results() => base.Results();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Many_parameters() => base.Many_parameters();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Imports() => base.Imports();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void A_trap() => base.A_trap();

    /// <inheritdoc/>
    [GuestFact("js")]
    public override void Resources() => base.Resources();
}
