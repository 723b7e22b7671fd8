using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// stdlib.h of Unix: what native libraries see of the environment
internal static unsafe partial class Native
{
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetEnvironment(string name, string value, int overwrite);
}
