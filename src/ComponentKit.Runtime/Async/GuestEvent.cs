namespace ComponentKit.Runtime.Async;

/// <summary>An event as core code gets it.</summary>
/// <param name="Code">What has happened.</param>
/// <param name="Index">To which waitable, by its index.</param>
/// <param name="Payload">With which result.</param>
internal readonly record struct GuestEvent(EventCode Code, uint Index, uint Payload);
