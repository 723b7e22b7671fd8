namespace ComponentKit.Runtime.Engine;

/// <summary>The environment that native libraries see, which on Unix is not that of .NET.</summary>
internal static class NativeEnvironment
{
    /// <summary>Sets a variable for this process.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="overwrite">Whether to do so when it has a value.</param>
    internal static void Set(string name, string value, bool overwrite)
    {
        if (!OperatingSystem.IsWindows())
        {
            Native.SetEnvironment(name, value, overwrite ? 1 : 0);
        }
        else if (overwrite || Environment.GetEnvironmentVariable(name) is null)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
