using System.Collections.Immutable;
using ComponentKit.Emit.Naming;

namespace ComponentKit.Emit.Planning;

/// <summary>What a file says of itself to assemblies that refer to it.</summary>
/// <param name="Wit">What is bound.</param>
/// <param name="Kind">Which part of it.</param>
/// <param name="Shape">The hash of its structure.</param>
/// <param name="Types">The C# types.</param>
internal sealed record SharedPlan(string Wit, BindingKind Kind, string Shape, ImmutableArray<ClrName> Types);
