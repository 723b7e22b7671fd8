using Sprache;

namespace ComponentKit.Wit.Parsing;

/// <summary>A place in a token list, as Sprache's parsers take it.</summary>
/// <remarks>There is one object for each token, made when first reached, so that advancing and looking back cost nothing.</remarks>
internal sealed class TokenInput : IInput
{
    private readonly TokenInput?[] _places;

    private TokenInput(TokenList tokens, TokenInput?[] places, int position)
    {
        Tokens = tokens;
        Position = position;
        _places = places;
        places[position] = this;
    }

    public TokenList Tokens { get; }

    public string Source => Tokens.Kinds;

    public int Position { get; }

    public char Current => Source[Position];

    public Token Token => Tokens.Tokens[Position];

    public bool AtEnd => Current == TokenKind.EndOfFile;

    public int Line => 1;

    public int Column => Position + 1;

    // Sprache's own combinators would memoise here; the grammar has none that do.
    public IDictionary<object, object> Memos => throw new NotSupportedException();

    public static TokenInput Start(TokenList tokens) => new(tokens, new TokenInput?[tokens.Kinds.Length], 0);

    public TokenInput At(int position) => _places[position] ?? new TokenInput(Tokens, _places, position);

    /// <summary>The kind of the token so many further.</summary>
    public char Peek(int distance) =>
        Position + distance < Source.Length ? Source[Position + distance] : TokenKind.EndOfFile;

    public IInput Advance() => At(Math.Min(Position + 1, Source.Length - 1));

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Position;
}
