using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>The file with a world's class.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Class">The name of the class.</param>
/// <param name="Item">The world in WIT.</param>
/// <param name="Imports">The imported interfaces that have functions.</param>
/// <param name="Exports">The exported interfaces that have functions.</param>
/// <param name="ImportFunctions">The functions that the world itself imports; null where there are none.</param>
/// <param name="ExportFunctions">The functions that the world itself exports; null where there are none.</param>
/// <param name="Tuples">The codecs of tuples.</param>
/// <param name="ArrayLengths">The lengths of lists of a fixed length that are arrays.</param>
internal sealed record WorldPlan(
    string FileName,
    string Namespace,
    string Class,
    ItemPlan Item,
    ImmutableArray<WorldInterfacePlan> Imports,
    ImmutableArray<WorldInterfacePlan> Exports,
    ImportPlan? ImportFunctions,
    ExportPlan? ExportFunctions,
    ImmutableArray<TupleCodecPlan> Tuples,
    ImmutableArray<uint> ArrayLengths)
{
    /// <summary>Whether a host has anything to implement.</summary>
    public bool HasImports => Imports.Length > 0 || ImportFunctions is not null;
}

/// <summary>An interface as a property of a world's class, or of what it imports.</summary>
/// <param name="Property">The property.</param>
/// <param name="Type">Its type: the contract, or the class through which a host calls.</param>
/// <param name="Companion">The type with the definition: the companion, or the same class.</param>
/// <param name="Name">The interface's name in the world, where worlds give it several; else null.</param>
/// <param name="Item">The interface in WIT.</param>
internal sealed record WorldInterfacePlan(string Property, string Type, string Companion, string? Name, ItemPlan Item);
