namespace ComponentKit.Binary.Core.Model;

/// <summary>The parts of the section <c>name</c>, by their numbers in the binary format.</summary>
internal enum CoreNamesSubsection : byte
{
    Module = 0,
    Functions = 1,
    Locals = 2,
    Labels = 3,
    Types = 4,
    Tables = 5,
    Memories = 6,
    Globals = 7,
    Elements = 8,
    Data = 9,
    Fields = 10,
    Tags = 11,
}
