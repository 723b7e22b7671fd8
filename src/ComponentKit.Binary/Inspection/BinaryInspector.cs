using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Inspection;

/// <summary>Takes a component or core module apart: its sections, what it holds, what it imports and exports, who made it.</summary>
/// <remarks>
/// A component that can be read but is not valid is taken apart all the same, with the diagnostic that says why; its imports
/// and exports have no types then. Gated features are no obstacle. Bodies of core functions are not looked at.
/// </remarks>
public static class BinaryInspector
{
    /// <summary>Inspects a component or core module.</summary>
    /// <param name="name">How messages name the file.</param>
    /// <param name="bytes">The file. It must not change while the result is in use.</param>
    /// <returns>What it consists of, with diagnostics where it is not valid; null where it cannot be read.</returns>
    public static DiagnosticResult<InspectedBinary?> Inspect(string name, ReadOnlyMemory<byte> bytes)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read(name, bytes);
        if (read.Value is { } component)
        {
            DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(component, ComponentFeatures.All);
            diagnostics.AddRange(validated.Diagnostics);
            InspectedBinary inspected = new Inspection(name, new DecodingBudget(name, bytes.Length), diagnostics).Inspect(component, validated.Value);

            // The validator and the inspector may meet the same mistake, and only one of them knows the section.
            return new DiagnosticResult<InspectedBinary?>(inspected, [.. diagnostics.DistinctBy(d => (d.Code, d.Message, (d.Location as DiagnosticLocation.InBinary)?.Offset))]);
        }

        if (read.Diagnostics is not [{ Descriptor: var kind }] || kind != BinaryDiagnostics.CoreModuleInsteadOfComponent)
        {
            return new DiagnosticResult<InspectedBinary?>(null, read.Diagnostics);
        }

        try
        {
            InspectedBinary module = ModuleInspector.Inspect(name, bytes, 0, diagnostics);
            return new DiagnosticResult<InspectedBinary?>(module, diagnostics.ToImmutable());
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<InspectedBinary?>(null, exception.Diagnostics);
        }
    }

    // The reader has gone over all of it, so that the sections of components end where they say, and nesting is bounded.
    private sealed class Inspection(string file, DecodingBudget budget, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        public InspectedBinary Inspect(ComponentBinary component, TypedComponent? typed)
        {
            Dictionary<long, Definition> nested = component.Definitions
                .Where(definition => definition is Definition.Component or Definition.CoreModule)
                .ToDictionary(d => d.Offset);
            var cursor = new BinaryCursor(file, component.Bytes, component.Offset, "the component");
            PreambleReader.ReadComponent(cursor);
            SectionList list = SectionList.Read(
                cursor,
                isComponent: true,
                offset => nested.TryGetValue(offset, out Definition? definition) ? Inspect(definition, typed) : null);
            ExternTexts texts = typed is null ? ExternTexts.None : ExternTexts.Of(typed, budget, diagnostics);
            return new InspectedBinary(true, component.Offset, component.Bytes.Length, list.Sections, list.Name, list.Producers)
            {
                Imports =
                [
                    .. component.Definitions.OfType<Definition.Import>()
                        .Select(i => new InspectedExtern(null, i.Name.Name, KindOf(i.Body), texts.OfImport(i.Name.Name))),
                ],
                Exports =
                [
                    .. component.Definitions.OfType<Definition.Export>()
                        .Select(e => new InspectedExtern(null, e.Name.Name, KindOf(e.Item.Sort), texts.OfExport(e.Name.Name))),
                ],
            };
        }

        private InspectedBinary? Inspect(Definition definition, TypedComponent? typed)
        {
            switch (definition)
            {
                case Definition.Component component:
                    return Inspect(component.Body, typed?.GetNested(component));
                case Definition.CoreModule module:
                    try
                    {
                        return ModuleInspector.Inspect(file, module.Bytes, module.Offset, diagnostics);
                    }
                    catch (DiagnosticException exception)
                    {
                        diagnostics.AddRange(exception.Diagnostics);
                        return null;
                    }

                default:
                    return null;
            }
        }

        private static string KindOf(ExternType type) => type switch
        {
            ExternType.CoreModule => KindOf(Sort.CoreModule),
            ExternType.Func => KindOf(Sort.Func),
            ExternType.Value => KindOf(Sort.Value),
            ExternType.TypeEq or ExternType.TypeSubResource => KindOf(Sort.Type),
            ExternType.Component => KindOf(Sort.Component),
            _ => KindOf(Sort.Instance),
        };

        private static string KindOf(Sort sort) => sort == Sort.Func ? "func" : SortNames.Of(sort);
    }
}
