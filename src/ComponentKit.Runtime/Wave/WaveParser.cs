using System.Collections.Immutable;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;

namespace ComponentKit.Runtime.Wave;

/// <summary>Reads values from WAVE, the text form of component values. What a text means depends on the type that is wanted.</summary>
public static class WaveParser
{
    /// <summary>Reads a value.</summary>
    /// <param name="source">The text: the value and nothing else.</param>
    /// <param name="type">The value's type.</param>
    public static DiagnosticResult<ComponentValue?> ParseValue(SourceText source, WitType type) => Run(source, cursor =>
    {
        ComponentValue value = new WaveValueReader(cursor).Read(type);
        ExpectEnd(cursor);
        return value;
    });

    /// <summary>Splits a call such as <c>iface.f(1, "x")</c> without looking at the arguments.</summary>
    /// <param name="source">The call.</param>
    public static DiagnosticResult<WaveCall?> ParseCall(SourceText source) => Run(source, cursor =>
    {
        cursor.SkipTrivia();
        int start = cursor.Position;
        int open = source.Content.IndexOf('(', start);
        string path = (open < 0 ? source.Content[start..] : source.Content[start..open]).Trim();
        if (path.Length == 0)
        {
            throw cursor.Expected("a function's name");
        }

        if (open < 0)
        {
            throw cursor.Fail(WaveDiagnostics.Expected, $"expected `(` after `{path}`", source.Content.Length, 1);
        }

        return new WaveCall(source, new TextSpan(start, path.Length), path, open);
    });

    /// <summary>Reads the arguments of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="function">The function that it is a call of.</param>
    public static DiagnosticResult<ImmutableArray<ComponentValue>> ParseArguments(WaveCall call, WitFunction function)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(function);
        return Run(call.Source, cursor =>
        {
            CheckSupport(cursor, call, function);
            cursor.Skip(call.Open + 1);
            var reader = new WaveValueReader(cursor);
            var arguments = ImmutableArray.CreateBuilder<ComponentValue>();
            while (!cursor.IsNext(')'))
            {
                if (arguments.Count == function.Parameters.Count)
                {
                    throw cursor.Fail(WaveDiagnostics.Arguments, Count(function, "more"), cursor.Position, 1);
                }

                arguments.Add(reader.Read(function.Parameters[arguments.Count].Type));
                if (!cursor.TryTake(','))
                {
                    break;
                }
            }

            // Options at the end may be left out, as fields of records may.
            int given = arguments.Count;
            while (arguments.Count < function.Parameters.Count && function.Parameters[arguments.Count].Type.Dealias() is OptionType)
            {
                arguments.Add(new ComponentValue.Option(null));
            }

            if (arguments.Count < function.Parameters.Count && cursor.IsNext(')'))
            {
                throw cursor.Fail(WaveDiagnostics.Arguments, Count(function, $"only {given}"), cursor.Position, 1);
            }

            cursor.Take(')');
            ExpectEnd(cursor);
            return arguments.ToImmutable();
        });
    }

    // Before the call, since a guest that has run cannot be undone when its result has no text.
    private static void CheckSupport(WaveCursor cursor, WaveCall call, WitFunction function)
    {
        var support = new WaveSupport();
        foreach (WitType type in function.Parameters.Select(p => p.Type).Concat(function.Result is { } result ? [result] : []))
        {
            if (support.Visit(type) is { } what)
            {
                throw cursor.Fail(
                    WaveDiagnostics.NotSupported,
                    $"`{function.Name}` takes or gives {what}, which cannot be written as text yet",
                    call.PathSpan.Start,
                    call.PathSpan.Length);
            }
        }
    }

    private static string Count(WitFunction function, string given)
    {
        string parameters = string.Join(", ", function.Parameters.Select(p => p.Name));
        return $"`{function.ItemName}` takes {function.Parameters.Count} {(function.Parameters.Count == 1 ? "argument" : "arguments")} ({parameters}), but {given} are given";
    }

    private static void ExpectEnd(WaveCursor cursor)
    {
        cursor.SkipTrivia();
        if (!cursor.IsAtEnd)
        {
            throw cursor.Expected(WaveCursor.EndOfText);
        }
    }

    private static DiagnosticResult<T?> Run<T>(SourceText source, Func<WaveCursor, T> read)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return new DiagnosticResult<T?>(read(new WaveCursor(source)), []);
        }
        catch (WaveException exception)
        {
            return new DiagnosticResult<T?>(default, [exception.Diagnostic]);
        }
    }
}
