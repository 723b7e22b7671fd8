using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads the sections of a core module one after the other, and makes the module of them.</summary>
internal sealed class CoreSectionsReader(string file, bool withCode)
{
    private readonly ImmutableArray<CoreCustomSection>.Builder _customSections = ImmutableArray.CreateBuilder<CoreCustomSection>();
    private readonly ImmutableDictionary<CoreSectionId, ReadOnlyMemory<byte>>.Builder _sections =
        ImmutableDictionary.CreateBuilder<CoreSectionId, ReadOnlyMemory<byte>>();

    private CoreModule _module = new() { File = file };
    private ImmutableArray<(long Offset, uint Type)> _functions = [];
    private ImmutableArray<CoreBody> _bodies = [];
    private uint? _dataCount;
    private CoreSectionId _last = CoreSectionId.Custom;

    /// <summary>Reads the contents of a section.</summary>
    /// <param name="id">Which section it is.</param>
    /// <param name="what">How messages name it.</param>
    /// <param name="start">Where it starts in the file, with its id.</param>
    /// <param name="section">Its contents.</param>
    /// <param name="whole">All of its bytes, with id and size.</param>
    public void Read(CoreSectionId id, string what, long start, BinaryCursor section, ReadOnlyMemory<byte> whole)
    {
        if (id == CoreSectionId.Custom)
        {
            ReadCustom(section, whole);
            return;
        }

        if (!CoreSectionOrder.IsBehind(id, _last))
        {
            throw section.Fail(
                BinaryDiagnostics.MalformedModule,
                start,
                _sections.ContainsKey(id) ? $"{what} is there twice" : $"{what} stands too late: sections have an order");
        }

        _last = id;
        _sections.Add(id, whole);
        if (!withCode && id is (CoreSectionId.Element or CoreSectionId.Code or CoreSectionId.DataCount or CoreSectionId.Data))
        {
            section.ReadBytes((uint)section.Remaining, what);
            return;
        }

        ReadContents(id, section);
    }

    /// <summary>The module, once all sections are read.</summary>
    public CoreModule ToModule(BinaryCursor cursor)
    {
        if (withCode && _functions.Length != _bodies.Length)
        {
            throw cursor.Fail(
                BinaryDiagnostics.MalformedModule, cursor.Offset, $"there are {_functions.Length} functions and {_bodies.Length} bodies");
        }

        if (_dataCount is { } count && count != _module.Data.Length)
        {
            throw cursor.Fail(
                BinaryDiagnostics.MalformedModule, cursor.Offset, $"there are {_module.Data.Length} data segments, where {count} are announced");
        }

        CoreModule module = _module with
        {
            Functions = withCode
                ? [.. _functions.Zip(_bodies, static (f, body) => new CoreFunction(f.Type, body) { Offset = f.Offset })]
                : [.. _functions.Select(static f => new CoreFunction(f.Type, CoreBody.Empty) { Offset = f.Offset })],
            HasDataCount = _dataCount is not null,
            CustomSections = _customSections.DrainToImmutable(),
        };
        return module with { Source = new CoreModuleSource(module, _sections.ToImmutable()) };
    }

    private void ReadCustom(BinaryCursor section, ReadOnlyMemory<byte> whole)
    {
        long offset = section.Offset;
        string name = section.ReadName("the name of a custom section");
        long bytesOffset = section.Offset;
        ReadOnlyMemory<byte> bytes = section.ReadBytes((uint)section.Remaining, "a custom section");
        _customSections.Add(new CoreCustomSection(name, bytes)
        {
            Behind = _last,
            Offset = offset,
            BytesOffset = bytesOffset,
            Source = (name, bytes, whole),
        });
    }

    private void ReadContents(CoreSectionId id, BinaryCursor section)
    {
        switch (id)
        {
            case CoreSectionId.Type:
                _module = _module with { Types = section.ReadVector("types", CoreSubTypeReader.ReadRecType) };
                break;
            case CoreSectionId.Import:
                _module = _module with { Imports = CoreImportReader.Read(section) };
                break;
            case CoreSectionId.Function:
                _functions = section.ReadVector("functions", static c => (c.Offset, c.ReadU32("a type index")));
                break;
            case CoreSectionId.Table:
                _module = _module with { Tables = section.ReadVector("tables", CoreItemReader.ReadTable) };
                break;
            case CoreSectionId.Memory:
                _module = _module with { Memories = section.ReadVector("memories", CoreItemReader.ReadMemory) };
                break;
            case CoreSectionId.Tag:
                _module = _module with { Tags = section.ReadVector("tags", CoreItemReader.ReadTag) };
                break;
            case CoreSectionId.Global:
                _module = _module with { Globals = section.ReadVector("globals", CoreItemReader.ReadGlobal) };
                break;
            case CoreSectionId.Export:
                _module = _module with { Exports = section.ReadVector("exports", CoreItemReader.ReadExport) };
                break;
            case CoreSectionId.Start:
                _module = _module with { Start = section.ReadU32("a function index") };
                break;
            case CoreSectionId.Element:
                _module = _module with { Elements = section.ReadVector("element segments", CoreSegmentReader.ReadElements) };
                break;
            case CoreSectionId.DataCount:
                _dataCount = section.ReadU32("the number of data segments");
                break;
            case CoreSectionId.Code:
                _bodies = section.ReadVector("function bodies", CoreBodyReader.Read);
                break;
            case CoreSectionId.Data:
                _module = _module with { Data = section.ReadVector("data segments", CoreSegmentReader.ReadData) };
                break;
        }
    }
}
