namespace ComponentKit.Integration.Tests.Differential;

/// <summary>A component that one side takes and the other refuses.</summary>
/// <param name="Reason">Why, without the names, indices and offsets of the one component: the same for all of a class.</param>
/// <param name="Message">The words of the side that refuses it.</param>
internal sealed record Difference(string Reason, string Message);
