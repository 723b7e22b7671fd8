using System.Collections.Immutable;

namespace ComponentKit.Binary.Core.Model;

/// <summary>What a module was read from: the module of then, and each section with its header as it stood in the file.</summary>
/// <param name="Module">The module before any change.</param>
/// <param name="Sections">The bytes of the sections that have a meaning.</param>
internal sealed record CoreModuleSource(CoreModule Module, ImmutableDictionary<CoreSectionId, ReadOnlyMemory<byte>> Sections);
