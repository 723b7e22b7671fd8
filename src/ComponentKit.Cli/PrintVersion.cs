using System.CommandLine;
using System.CommandLine.Invocation;

namespace ComponentKit.Cli;

/// <summary>Answers <c>--version</c>.</summary>
internal sealed class PrintVersion(string version, TextWriter stdout) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        stdout.WriteLine(version);
        return WitCommand.Success;
    }
}
