using System.CommandLine;
using System.CommandLine.Parsing;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli;

/// <summary>Says what is wrong with the arguments of a command, the cause rather than all that follows from it.</summary>
internal static class UsageErrors
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    internal static IReadOnlyList<string> Find(ParseResult parsed)
    {
        // What is called is text, and its reader says what is wrong with it.
        if (parsed.CommandResult.Children.Any(part => part is not OptionResult { Option.Name: "--invoke" } && part.Tokens.Any(t => t.Value.Length == 0)))
        {
            return ["An argument is empty."];
        }

        // Where an argument may stand, an option that does not exist passes for one.
        Command command = parsed.CommandResult.Command;
        string[] words = [.. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(r => r.Tokens).Select(t => t.Value), .. parsed.UnmatchedTokens];
        string[] options = [.. words.Where(word => word.Length > 1 && word[0] == '-')];
        if (options.Length > 0)
        {
            IEnumerable<string> known = command.Parents.OfType<Command>().Append(command).SelectMany(c => c.Options).Select(o => o.Name);
            return [.. options.Select(word => Unknown("option", word, known) + $" For a file of that name, write `./{word}`.")];
        }

        return parsed.UnmatchedTokens.Count > 0 && command.Subcommands.Count > 0
            ? [Unknown("command", parsed.UnmatchedTokens[0], command.Subcommands.Select(c => c.Name))]
            : [.. parsed.Errors.Select(error => error.Message).Distinct()];
    }

    private static string Unknown(string what, string name, IEnumerable<string> known) =>
        $"There is no {what} `{name}`" + (Spelling.Suggest(name, known) is { } suggestion ? $"; {suggestion}" : ".");
}
