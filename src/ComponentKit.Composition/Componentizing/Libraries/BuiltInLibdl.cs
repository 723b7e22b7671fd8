using System.Text;
using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Composition.Componentizing.Modules;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>A library with <c>dlopen</c>, <c>dlsym</c>, <c>dlclose</c> and <c>dlerror</c>, over the table that <see cref="DlTable"/> lays out.</summary>
internal static class BuiltInLibdl
{
    private const string Name = "libdl.so";
    private const string NotFound = "there is no such library\0";
    private const string NoSymbol = "there is no such symbol\0";
    private const string NoHandle = "that is no library\0";

    // The error of the last call lies first, then the texts.
    private const int ErrorSize = 4;
    private const uint LibrarySize = 16;
    private const uint SymbolSize = 12;

    // The globals in the order of their imports.
    private const uint MemoryBase = 0;
    private const uint Libraries = 1;

    /// <summary>The library.</summary>
    public static LibraryInput Create()
    {
        byte[] texts = Encoding.ASCII.GetBytes(NotFound + NoSymbol + NoHandle);
        var builder = new CoreModuleBuilder();
        var dylink = new BinarySink();
        dylink.Byte(1);
        var sizes = new BinarySink();
        sizes.Unsigned((uint)(ErrorSize + texts.Length));
        sizes.Unsigned(2);
        sizes.Unsigned(0);
        sizes.Unsigned(0);
        dylink.Sized(sizes);
        builder.AddCustomSection(new CoreCustomSection("dylink.0", dylink.ToArray()) { Behind = CoreSectionId.Custom });
        builder.Import(LinkNames.Environment, LinkNames.Memory, new CoreExternType.Memory(new CoreLimits(0, null, false, false, null)));
        builder.Import(LinkNames.Environment, LinkNames.MemoryBase, new CoreExternType.Global(CoreValueType.I32, false, false));
        builder.Import(LinkNames.MemoryAddresses, LinkNames.LibdlLibraries, new CoreExternType.Global(CoreValueType.I32, true, false));
        uint find = builder.AddFunction(CoreSignatures.OfI32(4, 1), Find(), [.. Enumerable.Repeat(CoreValueType.I32, 2)]);
        uint isHandle = builder.AddFunction(CoreSignatures.OfI32(1, 1), IsHandle(), CoreValueType.I32);
        Export("dlopen", 2, Open(find));
        Export("dlsym", 2, Lookup(find, isHandle), CoreValueType.I32);
        Export("dlclose", 1, Close(isHandle));
        Export("dlerror", 0, Error());
        InstructionWriter place = new InstructionWriter().GlobalGet(MemoryBase).I32Const(ErrorSize);
        builder.AddData(new CoreDataSegment(
            new CoreSegmentMode.Active(0, place.I32Add().End().ToExpression()), texts));
        builder.AddCustomSection(new CoreCustomSection(Producers.SectionName, Producers.Write()));
        return new LibraryInput(Name, new CoreModuleInput(Name, builder.Build().ToBytes()));

        void Export(string name, int parameters, InstructionWriter code, params CoreValueType[] locals) => builder.Export(
            name, CoreIndexSpace.Function, builder.AddFunction(CoreSignatures.OfI32(parameters, 1), code, locals));
    }

    // The entry of a name in a list of entries that start with the length and address of theirs, or 0: (entries, count, size, name).
    private static InstructionWriter Find()
    {
        const uint Entry = 0;
        const uint Count = 1;
        const uint Size = 2;
        const uint Wanted = 3;
        const uint Place = 4;
        const uint Length = 5;
        return new InstructionWriter()
            .Block()
            .Loop()
            .LocalGet(Count).I32Eqz().BrIf(1)
            .LocalGet(Entry).I32Load().LocalSet(Length)
            .I32Const(0).LocalSet(Place)

            // Byte by byte, to the end of both names.
            .Block()
            .Loop()
            .LocalGet(Place).LocalGet(Length).I32Eq().If()
            .LocalGet(Wanted).LocalGet(Place).I32Add().I32Load8U().BrIf(2)
            .LocalGet(Entry).Return()
            .End()
            .LocalGet(Wanted).LocalGet(Place).I32Add().I32Load8U()
            .LocalGet(Entry).I32Load(4).LocalGet(Place).I32Add().I32Load8U()
            .I32Ne().BrIf(1)
            .LocalGet(Wanted).LocalGet(Place).I32Add().I32Load8U().I32Eqz().BrIf(1)
            .LocalGet(Place).I32Const(1).I32Add().LocalSet(Place)
            .Br(0)
            .End()
            .End()
            .LocalGet(Entry).LocalGet(Size).I32Add().LocalSet(Entry)
            .LocalGet(Count).I32Const(1).I32Sub().LocalSet(Count)
            .Br(0)
            .End()
            .End()
            .I32Const(0)
            .End();
    }

    private static InstructionWriter IsHandle()
    {
        const uint Handle = 0;
        const uint Offset = 1;

        // One of the entries: at a whole number of them behind the first, and before the end.
        return new InstructionWriter()
            .LocalGet(Handle).GlobalGet(Libraries).I32Load(4).I32Sub().LocalTee(Offset)
            .GlobalGet(Libraries).I32Load().I32Const((int)LibrarySize).I32Mul().I32LtU()
            .LocalGet(Offset).I32Const((int)LibrarySize - 1).I32And().I32Eqz()
            .I32And()
            .End();
    }

    private static InstructionWriter Open(uint find)
    {
        InstructionWriter code = new InstructionWriter()
            .GlobalGet(Libraries).I32Load(4).GlobalGet(Libraries).I32Load().I32Const((int)LibrarySize).LocalGet(0).Call(find)
            .LocalTee(0).I32Eqz().If();
        return SetError(code, 0).End().LocalGet(0).End();
    }

    private static InstructionWriter Lookup(uint find, uint isHandle)
    {
        InstructionWriter code = new InstructionWriter().LocalGet(0).Call(isHandle).I32Eqz().If();
        code = SetError(code, NotFound.Length + NoSymbol.Length).I32Const(0).Return().End()
            .LocalGet(0).I32Load(12).LocalGet(0).I32Load(8).I32Const((int)SymbolSize).LocalGet(1).Call(find)
            .LocalTee(2).I32Eqz().If();
        return SetError(code, NotFound.Length).I32Const(0).Return().End().LocalGet(2).I32Load(8).End();
    }

    private static InstructionWriter Close(uint isHandle)
    {
        InstructionWriter code = new InstructionWriter().LocalGet(0).Call(isHandle).If().I32Const(0).Return().End();
        return SetError(code, NotFound.Length + NoSymbol.Length).I32Const(-1).End();
    }

    // An error is told once.
    private static InstructionWriter Error() => new InstructionWriter()
        .GlobalGet(MemoryBase).I32Load()
        .GlobalGet(MemoryBase).I32Const(0).I32Store()
        .End();

    private static InstructionWriter SetError(InstructionWriter code, int text) =>
        code.GlobalGet(MemoryBase).GlobalGet(MemoryBase).I32Const(ErrorSize + text).I32Add().I32Store();
}
