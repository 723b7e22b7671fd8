using ComponentKit.Runtime.Dynamic;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>Short names for the values that tests use.</summary>
internal static class Value
{
    internal static ComponentValue Int(long value) => new ComponentValue.Integer(value);

    internal static ComponentValue Text(string value) => new ComponentValue.String(value);

    internal static ComponentValue List(params ComponentValue[] items) => new ComponentValue.List([.. items]);
}
