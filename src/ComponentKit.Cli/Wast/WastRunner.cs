using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>Runs the directives of one script.</summary>
/// <param name="script">The script.</param>
/// <param name="features">The features that its modules may use.</param>
/// <param name="validateOnly">Whether modules are judged and nothing is run.</param>
internal sealed class WastRunner(SourceText script, WasmFeatures features, bool validateOnly) : IDisposable
{
    private readonly WastModuleJudge _judge = new(features);
    private readonly WastInstances _instances = new(features);
    private readonly Dictionary<string, (TextSpan First, int Count)> _skipped = new(StringComparer.Ordinal);

    /// <summary>What failed.</summary>
    public List<Diagnostic> Failures { get; } = [];

    /// <summary>What was skipped, a finding for each reason.</summary>
    public IEnumerable<Diagnostic> Skipped => _skipped.Select(skip => new Diagnostic(
        CliDiagnostics.DirectiveSkipped,
        $"{(skip.Value.Count == 1 ? "this was skipped" : $"this and {skip.Value.Count - 1} more were skipped")}: {skip.Key}",
        new DiagnosticLocation.InText(script, new TextSpan(skip.Value.First.Start, 1))));

    /// <summary>Runs a script.</summary>
    public WastTally Run(ImmutableArray<WastDirective> directives)
    {
        WastTally tally = default;
        foreach (WastDirective directive in directives)
        {
            tally += Run(directive);
        }

        return tally;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _instances.Dispose();
        _judge.Dispose();
    }

    private WastTally Run(WastDirective directive)
    {
        switch (directive)
        {
            case WastDirective.Define(var span, _, var subject):
                return Define(span, subject);
            case WastDirective.Reject(var span, _, var subject, var reason):
                return _judge.FindFault(subject, out _) is null ? Fail(span, $"this has to be refused, and was not: {reason}") : WastTally.Pass;
            case WastDirective.FailToStart(var span, var keyword, var subject, var reason):
                return FailToStart(span, keyword, subject, reason);
            case var _ when validateOnly:
                return WastTally.Skip;
            case WastDirective.Instantiate(var span, _, var name, var definition):
                return _instances.FindDefinition(definition) is { } component
                    ? Instantiate(span, name, component)
                    : Fail(span, "there is no component of that name");
            case WastDirective.Register(var span, _, var name, var instance):
                return _instances.TryRegister(name, instance) ? WastTally.Pass : NoInstance(span, instance);
            case WastDirective.Return(var span, _, var call, var results):
                return Call(span, call, function => Return(span, function, call, results));
            case WastDirective.Trap(var span, _, var call):
                return Call(span, call, function => Trap(span, function, call));
            default:
                return Skip(directive.Span, $"`{directive.Keyword}` with core modules or waiting is not run yet");
        }
    }

    private WastTally Define(TextSpan span, WastModule subject)
    {
        if (_judge.FindFault(subject, out TypedComponent? component) is { } fault)
        {
            _instances.Forget(subject.Name, null);
            return Fail(subject.Span, $"this is valid, and was refused: {fault}");
        }

        if (validateOnly)
        {
            return WastTally.Pass;
        }

        if (component is null)
        {
            _instances.Forget(subject.Name, "the last instance is a core module, and those are not run");
            return WastTally.Pass;
        }

        if (subject.IsDefinition)
        {
            _instances.Define(subject.Name, component);
            return WastTally.Pass;
        }

        return Instantiate(span, subject.Name, component);
    }

    private WastTally Instantiate(TextSpan span, string? name, TypedComponent component)
    {
        try
        {
            _instances.Instantiate(name, component);
            return WastTally.Pass;
        }
        catch (Exception exception) when (WhyUnsupported(exception) is { } why)
        {
            _instances.Forget(name, why);
            return Skip(span, why);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return Fail(span, $"this was to start, and did not: {exception.Message}");
        }
    }

    private WastTally FailToStart(TextSpan span, string keyword, WastModule subject, string reason)
    {
        if (_judge.FindFault(subject, out TypedComponent? component) is { } fault)
        {
            return Fail(subject.Span, $"this is valid, and was refused: {fault}");
        }

        if (validateOnly)
        {
            return WastTally.Pass;
        }

        if (component is null)
        {
            return Skip(span, "core modules are not run");
        }

        try
        {
            _instances.Instantiate(null, component);
            return Fail(span, $"this must not start, and did: {reason}");
        }
        catch (Exception exception) when (WhyUnsupported(exception) is { } why)
        {
            return Skip(span, why);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            bool isUnlinkable = exception is DiagnosticException;
            return isUnlinkable == (keyword == "assert_unlinkable")
                ? WastTally.Pass
                : Fail(span, $"this fails in another way ({reason}): {exception.Message}");
        }
    }

    private WastTally Call(TextSpan span, WastCall call, Func<DynamicFunction, WastTally> run)
    {
        if (_instances.FindFunction(call) is { } function)
        {
            try
            {
                return run(function);
            }
            catch (Exception exception) when (WhyUnsupported(exception) is { } why)
            {
                return Skip(span, why);
            }
            catch (FormatException exception)
            {
                return Fail(span, exception.Message);
            }
        }

        return _instances.Has(call.Instance) ? Fail(span, $"the instance exports no `{call.Function}`") : NoInstance(span, call.Instance);
    }

    private WastTally Return(TextSpan span, DynamicFunction function, WastCall call, ImmutableArray<WastValue>? expected)
    {
        ComponentValue[] arguments = Arguments(function, call);
        ComponentValue? result;
        try
        {
            result = function.Call(arguments);
        }
        catch (Exception exception) when (IsFault(exception) && WhyUnsupported(exception) is null)
        {
            return Fail(span, $"this was to return, and did not: {exception.Message}");
        }

        if (expected is not { } values)
        {
            return WastTally.Pass;
        }

        ComponentValue? wanted = values.Length > 0 && function.Function.Result is { } type ? WastValueConverter.Convert(values[0], type) : null;
        return values.Length <= 1 && values.Length == (result is null ? 0 : 1) && Equals(wanted, result)
            ? WastTally.Pass
            : Fail(span, $"this returned {result?.ToString() ?? "nothing"}");
    }

    private WastTally Trap(TextSpan span, DynamicFunction function, WastCall call)
    {
        ComponentValue[] arguments = Arguments(function, call);
        try
        {
            return Fail(span, $"this was to trap, and returned {function.Call(arguments)?.ToString() ?? "nothing"}");
        }
        catch (Exception exception) when (IsFault(exception) && WhyUnsupported(exception) is null)
        {
            return WastTally.Pass;
        }
    }

    private static ComponentValue[] Arguments(DynamicFunction function, WastCall call) =>
        call.Arguments.Length == function.Function.Parameters.Count
            ? [.. call.Arguments.Select((a, i) => WastValueConverter.Convert(a, function.Function.Parameters[i].Type))]
            : throw new FormatException($"`{call.Function}` takes {function.Function.Parameters.Count} arguments, not {call.Arguments.Length}");

    // Traps, what the host throws, an instance that either happened to before, and what cannot be linked.
    private static bool IsFault(Exception exception) =>
        exception is TrapException or TestHostException or DiagnosticException or InvalidOperationException { InnerException: not null };

    private static string? WhyUnsupported(Exception exception) => exception switch
    {
        NotSupportedException => exception.Message,
        DiagnosticException { Diagnostics: var all } when all.FirstOrDefault(d => d.Descriptor == LinkDiagnostics.NotSupported) is { } found => found.Message,
        InvalidOperationException { InnerException: NotSupportedException inner } => inner.Message,
        _ => null,
    };

    private WastTally NoInstance(TextSpan span, string? name) => name is null && _instances.Missing is { } why
        ? Skip(span, why)
        : Fail(span, name is null ? "there is no instance" : $"there is no instance `{name}`");

    private WastTally Skip(TextSpan span, string reason)
    {
        _skipped[reason] = _skipped.TryGetValue(reason, out var known) ? (known.First, known.Count + 1) : (span, 1);
        return WastTally.Skip;
    }

    private WastTally Fail(TextSpan span, string message)
    {
        Failures.Add(new Diagnostic(CliDiagnostics.DirectiveFailed, message, new DiagnosticLocation.InText(script, new TextSpan(span.Start, 1))));
        return WastTally.Fail;
    }
}
