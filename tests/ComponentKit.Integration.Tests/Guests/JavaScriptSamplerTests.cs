namespace ComponentKit.Integration.Tests.Guests;

/// <summary>The guest in JavaScript. What its glue gets wrong, under every host, is left out; see tests/guests/README.md.</summary>
public sealed class JavaScriptSamplerTests() : SamplerTests("js")
{
    // A flat u32 from 2^31 on comes back as another number.
    /// <inheritdoc/>
    protected override uint[] Numbers32 => [0, 1, int.MaxValue];

    // A negative flat s64 traps.
    /// <inheritdoc/>
    protected override long[] Numbers64 => [0, 1, long.MaxValue];

    // The engine's decoder drops a byte-order mark.
    /// <inheritdoc/>
    protected override string Marked => "mark";

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
