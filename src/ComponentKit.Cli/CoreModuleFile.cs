using ComponentKit.Composition.Componentizing;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Core modules named on the command line.</summary>
internal static class CoreModuleFile
{
    /// <summary>Reads a core module, which may be in its text form.</summary>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    internal static CoreModuleInput Read(string path, Stream? stdin = null)
    {
        string name = InputFile.NameOf(path);
        return new CoreModuleInput(name, WasmText.ToBinary(InputFile.Read(path, stdin), name));
    }

    /// <summary>Reads a core module behind an optional name: <c>[NAME=]FILE</c>.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="nameOf">The name of a file that is given without one.</param>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    internal static (string Name, CoreModuleInput Module) ReadNamed(string argument, Func<string, string> nameOf)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (nameOf(Path.GetFileName(argument)), Read(argument))
            : (argument[..equals], Read(argument[(equals + 1)..]));
    }

    /// <summary>The path in <c>[NAME=]FILE</c>.</summary>
    internal static string PathOf(string argument) => argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
