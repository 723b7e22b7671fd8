namespace ComponentKit.Runtime.Resources;

/// <summary>What a C# resource class stands for in one instance: the resource type, and the bindings that its methods call.</summary>
internal sealed record ResourceBinding(ResourceType Type, object Exports);
