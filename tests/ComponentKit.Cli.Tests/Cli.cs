namespace ComponentKit.Cli.Tests;

/// <summary>Runs the command in this process.</summary>
internal sealed record Cli(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the command; words that name a case file become its path.</summary>
    internal static Cli Run(params string[] args)
    {
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        int exitCode = WitCommand.Run(args, stdout, stderr);
        return new Cli(exitCode, stdout.ToString(), stderr.ToString().Replace(Folder, "", StringComparison.Ordinal));
    }

    /// <summary>The path of a case file.</summary>
    internal static string Case(string name) => Folder + name;

    /// <summary>The path of a guest.</summary>
    internal static string Guest(string name) => Path.Combine(AppContext.BaseDirectory, "guests", name);

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases") + Path.DirectorySeparatorChar;
}
