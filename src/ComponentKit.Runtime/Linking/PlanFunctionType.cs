using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>The type of a function in a plan: the type as one component sees it, and which resource types it means.</summary>
/// <remarks>
/// A component that is instantiated twice has one set of type definitions and two of resource types. A type is therefore good
/// only together with the scope it was found in, and <see cref="Resources"/> is as much of that scope as the type mentions.
/// </remarks>
/// <param name="Type">The type.</param>
/// <param name="Resources">The index of the resource type that each resource in it is, by its definition, dealiased.</param>
public sealed record PlanFunctionType(FuncType Type, IReadOnlyDictionary<TypeDef, int> Resources);
