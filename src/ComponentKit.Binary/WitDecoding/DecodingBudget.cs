using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>
/// Counts how long the WIT of a binary gets: a type that the binary has once is written out wherever it is used, so that few
/// bytes can stand for very much.
/// </summary>
/// <param name="file">How messages name the file.</param>
/// <param name="length">How many bytes it has.</param>
internal sealed class DecodingBudget(string file, long length)
{
    private const int PerItem = 64;
    private const int PerPart = 8;

    private readonly Dictionary<WitType, long> _lengths = new(ReferenceEqualityComparer.Instance);
    private long _left = 4_000_000 + (16 * length);

    /// <summary>Counts a function or a type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parts">The types in it.</param>
    /// <exception cref="DiagnosticException">The WIT becomes too long.</exception>
    public void Take(string name, IEnumerable<WitType?> parts)
    {
        _left -= PerItem + name.Length + Sum(parts);
        if (_left < 0)
        {
            throw new DiagnosticException(new Diagnostic(
                WitDecodingDiagnostics.TooLarge,
                "the WIT would be many times as long as the binary, which uses the same large types over and over",
                new DiagnosticLocation.Whole(file)));
        }
    }

    private long Sum(IEnumerable<WitType?> parts) => parts.Sum(part => part is null ? 0 : LengthOf(part));

    // Types that are named are written by their names.
    private long LengthOf(WitType type)
    {
        if (type is PrimitiveType or OwnType or BorrowType)
        {
            return PerPart;
        }

        if (type is NamedType named)
        {
            return PerPart + (named.Definition.Name?.Length ?? 0);
        }

        if (!_lengths.TryGetValue(type, out long known))
        {
            known = PerPart + LengthOfParts(type);
            _lengths.Add(type, known);
        }

        return known;
    }

    private long LengthOfParts(WitType type) => type switch
    {
        ListType(var element) => Sum([element]),
        FixedLengthListType(var element, _) => Sum([element]),
        MapType(var key, var value) => Sum([key, value]),
        OptionType(var payload) => Sum([payload]),
        ResultType(var ok, var error) => Sum([ok, error]),
        TupleType(var items) => Sum(items),
        FutureType(var payload) => Sum([payload]),
        StreamType(var element) => Sum([element]),
        _ => 0,
    };
}
