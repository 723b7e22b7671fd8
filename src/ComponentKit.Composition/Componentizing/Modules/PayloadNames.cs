using System.Globalization;
using ComponentKit.Binary.Sections;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The names by which core modules import built-ins for streams and futures: <c>[stream-read-0]f</c>.</summary>
internal static class PayloadNames
{
    private static readonly Dictionary<string, (Kind Kind, bool HasAsync, CoreFuncType Type)> Verbs = new(StringComparer.Ordinal)
    {
        ["future-new"] = (Kind.FutureNew, false, new CoreFuncType([], [CoreValueType.I64])),
        ["future-read"] = (Kind.FutureRead, true, CoreSignatures.OfI32(2, 1)),
        ["future-write"] = (Kind.FutureWrite, true, CoreSignatures.OfI32(2, 1)),
        ["future-cancel-read"] = (Kind.FutureCancelRead, true, CoreSignatures.OfI32(1, 1)),
        ["future-cancel-write"] = (Kind.FutureCancelWrite, true, CoreSignatures.OfI32(1, 1)),
        ["future-drop-readable"] = (Kind.FutureDropReadable, false, CoreSignatures.OfI32(1, 0)),
        ["future-drop-writable"] = (Kind.FutureDropWritable, false, CoreSignatures.OfI32(1, 0)),
        ["stream-new"] = (Kind.StreamNew, false, new CoreFuncType([], [CoreValueType.I64])),
        ["stream-read"] = (Kind.StreamRead, true, CoreSignatures.OfI32(3, 1)),
        ["stream-write"] = (Kind.StreamWrite, true, CoreSignatures.OfI32(3, 1)),
        ["stream-cancel-read"] = (Kind.StreamCancelRead, true, CoreSignatures.OfI32(1, 1)),
        ["stream-cancel-write"] = (Kind.StreamCancelWrite, true, CoreSignatures.OfI32(1, 1)),
        ["stream-drop-readable"] = (Kind.StreamDropReadable, false, CoreSignatures.OfI32(1, 0)),
        ["stream-drop-writable"] = (Kind.StreamDropWritable, false, CoreSignatures.OfI32(1, 0)),
    };

    /// <summary>The parts of a name, or null for a name that is none of these.</summary>
    /// <returns>Number is null for a type without values, <c>unit</c>.</returns>
    public static (Kind Kind, bool IsAsync, uint? Number, string Function, CoreFuncType Type)? Parse(string name)
    {
        string rest = LegacyNames.Behind(name, LegacyNames.AsyncLower) ?? name;
        bool isAsync = rest.Length < name.Length;
        int end = rest.IndexOf(']', StringComparison.Ordinal);
        int hyphen = end < 0 ? -1 : rest.LastIndexOf('-', end);
        if (hyphen < 0 || rest[0] != '[' || !Verbs.TryGetValue(rest[1..hyphen], out (Kind Kind, bool HasAsync, CoreFuncType Type) verb)
            || (isAsync && !verb.HasAsync))
        {
            return null;
        }

        string number = rest[(hyphen + 1)..end];
        string function = rest[(end + 1)..];
        return number == "unit" ? (verb.Kind, isAsync, null, function, verb.Type)
            : uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out uint parsed) ? (verb.Kind, isAsync, parsed, function, verb.Type)
            : null;
    }

    /// <summary>The core type of a built-in.</summary>
    public static CoreFuncType TypeOf(Kind kind) => Verbs.Values.First(verb => verb.Kind == kind).Type;
}
