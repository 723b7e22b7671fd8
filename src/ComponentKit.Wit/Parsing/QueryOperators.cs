using Sprache;

namespace ComponentKit.Wit.Parsing;

/// <summary>
/// The operators behind <c>from … from … select …</c> over parsers. Being nearer than Sprache's own they are chosen over them:
/// those build closures at every call, and make parsing twice as slow.
/// </summary>
internal static class QueryOperators
{
    public static Parser<TResult> Select<T, TResult>(this Parser<T> parser, Func<T, TResult> selector) => input =>
    {
        IResult<T> result = parser(input);
        return result.WasSuccessful
            ? new TokenResult<TResult>(selector(result.Value), result.Remainder)
            : result.As<T, TResult>();
    };

    public static Parser<TResult> SelectMany<T, TNext, TResult>(
        this Parser<T> parser, Func<T, Parser<TNext>> next, Func<T, TNext, TResult> selector) => input =>
    {
        IResult<T> first = parser(input);
        if (!first.WasSuccessful)
        {
            return first.As<T, TResult>();
        }

        T value = first.Value;
        IResult<TNext> second = next(value)(first.Remainder);
        return second.WasSuccessful
            ? new TokenResult<TResult>(selector(value, second.Value), second.Remainder)
            : second.As<TNext, TResult>();
    };

    /// <summary>A failure as one of another type.</summary>
    public static TokenResult<TResult> As<T, TResult>(this IResult<T> failure) =>
        TokenResult<TResult>.Failure(failure.Expectations.First(), failure.Remainder);
}
