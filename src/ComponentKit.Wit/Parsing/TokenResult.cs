using Sprache;

namespace ComponentKit.Wit.Parsing;

/// <summary>What a parser gives: a value and the place behind it, or what it expected and where.</summary>
internal sealed class TokenResult<T> : IResult<T>
{
    private readonly T _value;
    private readonly string? _expected;

    public TokenResult(T value, IInput remainder)
        : this(value, null, remainder)
    {
    }

    private TokenResult(T value, string? expected, IInput remainder)
    {
        _value = value;
        _expected = expected;
        Remainder = remainder;
    }

    public T Value => _value;

    public bool WasSuccessful => _expected is null;

    public string Message => _expected is null ? "" : $"expected {_expected}";

    public IEnumerable<string> Expectations => _expected is null ? [] : [_expected];

    public IInput Remainder { get; }

    public static TokenResult<T> Failure(string expected, IInput remainder) => new(default!, expected, remainder);
}
