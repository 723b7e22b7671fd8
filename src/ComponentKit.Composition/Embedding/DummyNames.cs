namespace ComponentKit.Composition.Embedding;

/// <summary>Which names the imports and exports of a dummy module have, and how its functions are lowered and lifted.</summary>
public enum DummyNames
{
    /// <summary>The names of the specification's build targets (<c>cm32p2</c>).</summary>
    Standard,

    /// <summary>The older names that most tools write.</summary>
    Legacy,

    /// <summary>The older names; asynchronous functions are lifted with a callback.</summary>
    LegacyAsyncCallback,

    /// <summary>The older names; asynchronous functions wait on their own stacks.</summary>
    LegacyAsyncStackful,
}
