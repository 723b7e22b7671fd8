using System.Runtime.InteropServices;

namespace ComponentKit.Cli;

/// <summary>Tells files that hold what is written to them from pipes and devices.</summary>
internal static unsafe partial class FileKind
{
    // Of the runtime's own `FileStatus`, which is the same on every Unix; .NET offers no other way to ask.
    private const int StatusSize = 256;
    private const int ModeOffset = 4;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Directory = 0x4000;

    /// <summary>Whether a path leads, perhaps over links, to a pipe, a device or a socket, which must not be replaced by a file.</summary>
    internal static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        byte* status = stackalloc byte[StatusSize];
        return Stat(path, status) == 0 && (*(int*)(status + ModeOffset) & TypeMask) is not (RegularFile or Directory);
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, byte* status);
}
