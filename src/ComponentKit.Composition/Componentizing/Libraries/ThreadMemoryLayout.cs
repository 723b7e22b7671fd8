namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Where it is noted down at which addresses the thread's own memory of each library starts.</summary>
/// <remarks>
/// First an array with these addresses for the first thread. Where threads may be started, another with the address of each library's own
/// note on the matter follows, and then the number of libraries and the addresses of both arrays, which libraries for C look for.
/// </remarks>
internal sealed class ThreadMemoryLayout
{
    private readonly Dictionary<Library, uint> _slots = [];

    /// <param name="libraries">The libraries.</param>
    /// <param name="next">The next free address; it moves behind the arrays.</param>
    public ThreadMemoryLayout(IReadOnlyList<Library> libraries, ref uint next)
    {
        bool needsBase = libraries.Any(l => l.Knows(LinkNames.GetThreadMemory) || l.Knows(LinkNames.SetThreadMemory));
        bool needsInfo = libraries.Any(l => l.Knows(LinkNames.ProgramThreadInfo));
        if (!needsBase && !needsInfo)
        {
            return;
        }

        foreach (Library library in libraries.Where(library => library.Knows(LinkNames.LibraryThreadInfo)))
        {
            _slots.Add(library, (uint)_slots.Count);
        }

        var size = (uint)_slots.Count * sizeof(uint);
        next = checked(next + 3) & ~3u;
        MainThread = next;
        next = checked(next + size);
        if (!needsInfo)
        {
            return;
        }

        LibraryInfo = next;
        ProgramInfo = checked(next + size);
        next = checked(ProgramInfo + (3 * sizeof(uint)));
        var info = new ByteTable(ProgramInfo);
        info.Add((uint)_slots.Count);
        info.Add(LibraryInfo);
        info.Add(MainThread);
        Bytes = info.ToArray();
    }

    /// <summary>Where the array of the first thread lies.</summary>
    public uint MainThread { get; }

    /// <summary>Where the array with the notes of libraries lies, or 0.</summary>
    public uint LibraryInfo { get; }

    /// <summary>Where <see cref="Bytes"/> lie, or 0.</summary>
    public uint ProgramInfo { get; }

    /// <summary>The number of libraries and the addresses of the arrays; empty where nobody asks for them.</summary>
    public byte[] Bytes { get; } = [];

    /// <summary>The libraries that have a place in the arrays, with their places.</summary>
    public IEnumerable<KeyValuePair<Library, uint>> Slots => _slots;

    /// <summary>The place of a library in the arrays, or null.</summary>
    public uint? SlotOf(Library library) => _slots.TryGetValue(library, out uint slot) ? slot : null;
}
