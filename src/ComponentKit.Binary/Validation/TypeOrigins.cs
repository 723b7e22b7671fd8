using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Which types that were made anew for an instance are the same as those of other instances of its type.</summary>
/// <remarks>
/// Every instance has definitions of its own, so that it can be told where a type comes from. But values know no difference between them
/// unless there are different resources inside.
/// </remarks>
internal sealed class TypeOrigins
{
    private readonly Dictionary<TypeDef, TypeDef> _origins = [];
    private readonly Dictionary<(TypeDef Name, TypeDef Resource), TypeDef> _resources = [];
    private readonly HashSet<WitType> _sameAnonymous = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a copy of a definition.</summary>
    /// <param name="copy">What was made.</param>
    /// <param name="original">What it was made from.</param>
    public void Add(TypeDef copy, TypeDef original)
    {
        if (copy.Dealias() is { Kind: TypeDefKind.Resource } resource)
        {
            // Names of one resource are the same where they come from one name.
            if (resource != copy && !_resources.TryAdd((Of(original), resource), copy))
            {
                _origins.Add(copy, _resources[(Of(original), resource)]);
            }
        }
        else if (AreSame(Parts(copy.Kind), Parts(original.Kind)))
        {
            _origins.Add(copy, Of(original));
        }
    }

    /// <summary>Notes a copy of a type that has no definition.</summary>
    public void Add(WitType copy, WitType original)
    {
        if (AreSame(Parts(copy), Parts(original)))
        {
            _sameAnonymous.Add(copy);
        }
    }

    /// <summary>The one definition that stands for all that are the same.</summary>
    public TypeDef Of(TypeDef definition) => _origins.GetValueOrDefault(definition, definition);

    private bool AreSame(IEnumerable<WitType?> copies, IEnumerable<WitType?> originals) =>
        copies.Zip(originals).All(pair => IsSame(pair.First, pair.Second));

    private bool IsSame(WitType? copy, WitType? original) =>
        ReferenceEquals(copy, original)
        || (copy is NamedType(var a) && original is NamedType(var b) ? Of(a) == Of(b) : _sameAnonymous.Contains(copy!));

    private static IEnumerable<WitType?> Parts(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => fields.Select(field => (WitType?)field.Type),
        TypeDefKind.Variant(var cases) => cases.Select(item => item.Payload),
        TypeDefKind.Alias(var target) => [target],
        _ => [],
    };

    private static IReadOnlyList<WitType?> Parts(WitType type) => type switch
    {
        ListType(var element) => [element],
        FixedLengthListType(var element, _) => [element],
        MapType(var key, var value) => [key, value],
        OptionType(var payload) => [payload],
        ResultType(var ok, var error) => [ok, error],
        TupleType(var items) => [.. items],
        FutureType(var payload) => [payload],
        StreamType(var element) => [element],
        OwnType(var resource) => [resource.Type],
        BorrowType(var resource) => [resource.Type],
        _ => [],
    };
}
