using System.Text.RegularExpressions;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Integration.Tests.Differential.Oracle;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>Compares our verdict on a component with the engine's.</summary>
internal sealed partial class Judge(ComponentFeatures features) : IDisposable
{
    private readonly ComponentOracle _oracle = new(features);
    private readonly CoreValidator _coreValidator = new();

    /// <summary>What we say: nothing, or one error.</summary>
    public Diagnostic? Ours(byte[] component)
    {
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read("input", component);
        DiagnosticResult<TypedComponent?>? validated =
            read.Value is { } binary ? ComponentValidator.Validate(binary, features, _coreValidator) : null;
        return (validated?.Diagnostics ?? read.Diagnostics) is [var error, ..] ? error : null;
    }

    /// <summary>What the engine says.</summary>
    public OracleVerdict Theirs(byte[] component) => _oracle.Validate(component);

    /// <summary>Where the two differ, or null. Components whose core modules are at fault are not compared.</summary>
    public Difference? Compare(byte[] component) => Compare(Ours(component), Theirs(component));

    /// <summary>Where two verdicts differ, or null.</summary>
    public static Difference? Compare(Diagnostic? ours, OracleVerdict theirs)
    {
        if (ours?.Descriptor == ValidationDiagnostics.InvalidCoreModule || ours is null == theirs.IsValid)
        {
            return null;
        }

        return ours is null
            ? new Difference($"only the engine refuses: {Generalize(theirs.Error!)}", theirs.Error!)
            : new Difference($"only we refuse: {ours.Descriptor.Code} {Generalize(Mismatch(ours.Message))}", $"{ours.Message} ({ours.Location})");
    }

    public void Dispose()
    {
        _oracle.Dispose();
        _coreValidator.Dispose();
    }

    // A message about types that do not fit says where, from the outside in, and last what.
    private static string Mismatch(string message)
    {
        int last = message.LastIndexOf(": the ", StringComparison.Ordinal);
        string what = last < 0 ? message : message[(last + 2)..];
        if (what.StartsWith("the types differ", StringComparison.Ordinal))
        {
            return "the types differ";
        }

        return Functions().Match(what) is not { Success: true } match ? what
            : WithoutResources(match.Groups[1].Value).Equals(WithoutResources(match.Groups[2].Value), StringComparison.OrdinalIgnoreCase) ? "the functions differ in case only"
            : "the functions differ";
    }

    // One resource has a name on one side and none on the other.
    private static string WithoutResources(string type) => Handle().Replace(type, "handle");

    private static string Generalize(string message)
    {
        message = Detail().Replace(message, "");
        message = Number().Replace(Quoted().Replace(message, "_"), "N");
        return Space().Replace(Reference().Replace(message, "REF"), " ").Trim();
    }

    [GeneratedRegex(@"\(at offset 0x[0-9a-f]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Detail();

    [GeneratedRegex(@"^the function is (.*), expected (.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Functions();

    [GeneratedRegex(@"\b(own|borrow)<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b(func|extern|nullexn|nullextern|null|nullfunc|any|eq|i31|struct|array|exn)ref\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"```|`[^`]*`|""[^""]*""|'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(0x[0-9a-f]+|\d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
