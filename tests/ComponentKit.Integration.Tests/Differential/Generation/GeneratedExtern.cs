namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>An import or export of a generated component or instance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">Its sort's byte; 0 is a core module.</param>
/// <param name="Type">Its type, of what has one.</param>
internal sealed record GeneratedExtern(string Name, byte Sort, GeneratedType? Type);
