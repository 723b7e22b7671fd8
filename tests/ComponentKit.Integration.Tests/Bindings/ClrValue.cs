using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Model;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>Values without bindings to values of generated types and back, by reflection: it knows what bindings look like, and no codec.</summary>
internal static class ClrValue
{
    /// <summary>The value of a generated type.</summary>
    internal static object? To(WitType type, Type clr, ComponentValue value) => (type.Dealias(), value) switch
    {
        (PrimitiveType, ComponentValue.Bool(var bit)) => bit,
        (PrimitiveType, ComponentValue.Integer(var number)) => Convert.ChangeType(number < 0 ? (object)(long)number : (ulong)number, clr, CultureInfo.InvariantCulture),
        (PrimitiveType, ComponentValue.Float(var number)) => clr == typeof(float) ? (object)(float)number : number,
        (PrimitiveType, ComponentValue.Char(var rune)) => rune,
        (PrimitiveType, ComponentValue.String(var text)) => text,
        (ListType(var element), ComponentValue.List(var items)) => Array(element, clr.GenericTypeArguments[0], items),
        (FixedLengthListType(var element, _), ComponentValue.List(var items)) => Fixed(element, clr, items),
        (MapType map, ComponentValue.List(var items)) => Map(map, clr, items),
        (OptionType(var payload), ComponentValue.Option(var some)) => Option(payload, clr, some),
        (ResultType result, ComponentValue.Result(var isOk, var payload)) =>
            clr.GetMethod(isOk ? "Ok" : "Err")!.Invoke(null, [To((isOk ? result.Ok : result.Error)!, clr.GenericTypeArguments[isOk ? 0 : 1], payload!)]),
        (TupleType(var types), ComponentValue.Tuple(var items)) =>
            Activator.CreateInstance(clr, [.. items.Select((v, i) => To(types[i], clr.GenericTypeArguments[i], v))]),
        (NamedType(var definition), _) => Defined(definition.Kind, clr, value),
        _ => throw new NotSupportedException($"{type} {value}"),
    };

    /// <summary>The value without bindings.</summary>
    internal static ComponentValue From(WitType type, object? value) => (type.Dealias(), value) switch
    {
        (PrimitiveType, bool bit) => new ComponentValue.Bool(bit),
        (PrimitiveType, float number) => new ComponentValue.Float(number),
        (PrimitiveType, double number) => new ComponentValue.Float(number),
        (PrimitiveType, Rune rune) => new ComponentValue.Char(rune),
        (PrimitiveType, string text) => new ComponentValue.String(text),
        (PrimitiveType, ulong number) => new ComponentValue.Integer(number),
        (PrimitiveType, { } number) => new ComponentValue.Integer(Convert.ToInt64(number, CultureInfo.InvariantCulture)),
        (ListType(var element), IEnumerable items) => new ComponentValue.List([.. items.Cast<object?>().Select(i => From(element, i))]),
        (FixedLengthListType(var element, _), IEnumerable items) => new ComponentValue.List([.. items.Cast<object?>().Select(i => From(element, i))]),
        (MapType(var key, var item), IDictionary map) => new ComponentValue.List(
            [.. map.Keys.Cast<object>().Select(k => new ComponentValue.Tuple([From(key, k), From(item, map[k])]))]),
        (OptionType(var payload), _) => new ComponentValue.Option(IsSome(value, out object? some) ? From(payload, some) : null),
        (ResultType result, { } outcome) => Get(outcome, "IsOk") is true
            ? new ComponentValue.Result(true, From(result.Ok!, Get(outcome, "Value")))
            : new ComponentValue.Result(false, From(result.Error!, Get(outcome, "Error"))),
        (TupleType(var types), ITuple tuple) => new ComponentValue.Tuple([.. types.Select((t, i) => From(t, tuple[i]))]),
        (NamedType(var definition), { } item) => Defined(definition.Kind, item),
        _ => throw new NotSupportedException($"{type} {value}"),
    };

    private static object Defined(TypeDefKind kind, Type clr, ComponentValue value) => (kind, value) switch
    {
        (TypeDefKind.Record(var fields), ComponentValue.Record(var values)) => Construct(clr, fields.Length, (i, t) => To(fields[i].Type, t, values[i])),
        (TypeDefKind.Variant(var cases), ComponentValue.Variant(var number, var payload)) =>
            Construct(Cases(clr)[number], payload is null ? 0 : 1, (_, t) => To(cases[number].Payload!, t, payload!)),
        (TypeDefKind.Enum, ComponentValue.Variant(var number, _)) => Enum.ToObject(clr, number),
        (TypeDefKind.Flags, ComponentValue.Flags(var bits)) => Enum.ToObject(clr, bits),
        _ => throw new NotSupportedException($"{kind} {value}"),
    };

    private static ComponentValue Defined(TypeDefKind kind, object value)
    {
        switch (kind)
        {
            case TypeDefKind.Record(var fields):
                PropertyInfo[] properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
                return new ComponentValue.Record([.. fields.Select((f, i) => From(f.Type, properties[i].GetValue(value)))]);
            case TypeDefKind.Variant(var cases):
                int number = System.Array.IndexOf(Cases(value.GetType().DeclaringType!), value.GetType());
                WitType? payload = cases[number].Payload;
                return new ComponentValue.Variant(number, payload is null ? null : From(payload, Get(value, "Value")));
            case TypeDefKind.Enum:
                return new ComponentValue.Variant(Convert.ToInt32(value, CultureInfo.InvariantCulture), null);
            default:
                return new ComponentValue.Flags(Convert.ToUInt32(value, CultureInfo.InvariantCulture));
        }
    }

    private static Type[] Cases(Type variant) =>
        [.. variant.GetNestedTypes().Where(t => t.BaseType == variant).OrderBy(t => t.MetadataToken)];

    private static object Construct(Type clr, int count, Func<int, Type, object?> argument)
    {
        ConstructorInfo constructor = clr.GetConstructors().Single(c => c.GetParameters().Length == count);
        return constructor.Invoke([.. constructor.GetParameters().Select((p, i) => argument(i, p.ParameterType))]);
    }

    private static Array Array(WitType element, Type clr, ImmutableArray<ComponentValue> items)
    {
        var array = System.Array.CreateInstance(clr, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            array.SetValue(To(element, clr, items[i]), i);
        }

        return array;
    }

    private static object Fixed(WitType element, Type clr, ImmutableArray<ComponentValue> items)
    {
        Array array = Array(element, clr.GenericTypeArguments[0], items);
        return clr.IsInterface
            ? array
            : typeof(ClrValue).GetMethod(nameof(MakeFixed), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(clr.GenericTypeArguments[0], clr).Invoke(null, [array])!;
    }

    private static TList MakeFixed<T, TList>(T[] items)
        where TList : struct, IFixedList<T, TList> => FixedList.Create<T, TList>(items);

    private static IDictionary Map(MapType type, Type clr, ImmutableArray<ComponentValue> items)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(clr.GenericTypeArguments))!;
        foreach (ComponentValue.Tuple entry in items.Cast<ComponentValue.Tuple>())
        {
            map[To(type.Key, clr.GenericTypeArguments[0], entry.Items[0])!] = To(type.Value, clr.GenericTypeArguments[1], entry.Items[1]);
        }

        return map;
    }

    private static object? Option(WitType payload, Type clr, ComponentValue? some)
    {
        Type? definition = clr.IsGenericType ? clr.GetGenericTypeDefinition() : null;
        if (definition == typeof(Option<>))
        {
            return some is null ? Activator.CreateInstance(clr) : clr.GetMethod("Some")!.Invoke(null, [To(payload, clr.GenericTypeArguments[0], some)]);
        }

        return some is null ? null : To(payload, Nullable.GetUnderlyingType(clr) ?? clr, some);
    }

    private static bool IsSome(object? value, out object? some)
    {
        bool isOption = value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Option<>);
        bool hasValue = isOption ? Get(value!, "HasValue") is true : value is not null;
        some = isOption && hasValue ? Get(value!, "Value") : value;
        return hasValue;
    }

    private static object? Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value);
}
