namespace ComponentKit;

/// <summary>A value that is one of several cases, for those who do not know the types of the payloads.</summary>
internal interface IPayload
{
    /// <summary>The number of the case.</summary>
    int Case { get; }

    /// <summary>The payload, or null.</summary>
    object? Payload { get; }
}
