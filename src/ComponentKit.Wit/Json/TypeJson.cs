using System.Collections.Immutable;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Wit.Json;

/// <summary>Types.</summary>
internal sealed class TypeJson(ModelNumbers numbers, IndentedJson json)
{
    /// <summary>An entry of the array of types.</summary>
    public void Type(NumberedType entry) => json.Object(() =>
    {
        json.Name("name");
        if (entry.Definition?.Name is { } name)
        {
            json.String(name);
        }
        else
        {
            json.Null();
        }

        json.Name("kind");
        if (entry.Definition is { } definition)
        {
            Kind(definition.Kind, entry.Scope);
        }
        else
        {
            Kind(entry.Type!, entry.Scope);
        }

        json.Name("owner");
        Owner(entry.Definition?.Owner);
        json.Docs(entry.Definition?.Docs);
        json.Stability(entry.Stability);
        json.ExternalId(entry.Definition?.ExternalId);
    });

    /// <summary>A reference to a type: the word for a primitive, the number of any other.</summary>
    public void Reference(WitType? type, TypeNumbers scope)
    {
        switch (type)
        {
            case null:
                json.Null();
                break;
            case PrimitiveType(var kind):
                json.String(Keywords.Of(kind));
                break;
            default:
                json.Number(scope.Of(type));
                break;
        }
    }

    private void Owner(TypeOwner? owner)
    {
        switch (owner)
        {
            case WitInterface value:
                json.Object(() => json.Name("interface").Number(numbers.Interfaces[value]));
                break;
            case WitWorld value:
                json.Object(() => json.Name("world").Number(numbers.Worlds[value]));
                break;
            default:
                json.Null();
                break;
        }
    }

    private void Kind(TypeDefKind kind, TypeNumbers scope)
    {
        switch (kind)
        {
            case TypeDefKind.Record(var fields):
                json.Object(() => json.Name("record").Object(() => json.Name("fields").Array(() => Fields(fields, scope))));
                break;
            case TypeDefKind.Variant(var cases):
                json.Object(() => json.Name("variant").Object(() => json.Name("cases").Array(() => Cases(cases, true, scope))));
                break;
            case TypeDefKind.Enum(var cases):
                json.Object(() => json.Name("enum").Object(() => json.Name("cases").Array(() => Cases(cases, false, scope))));
                break;
            case TypeDefKind.Flags(var labels):
                json.Object(() => json.Name("flags").Object(() => json.Name("flags").Array(() => Cases(labels, false, scope))));
                break;
            case TypeDefKind.Resource:
                json.String("resource");
                break;
            case TypeDefKind.Alias(var target):
                Kind(target, scope);
                break;
        }
    }

    private void Fields(ImmutableArray<WitField> fields, TypeNumbers scope)
    {
        foreach (WitField field in fields)
        {
            json.Object(() =>
            {
                json.Name("name").String(field.Name);
                json.Name("type");
                Reference(field.Type, scope);
                json.Docs(field.Docs);
            });
        }
    }

    private void Cases(ImmutableArray<WitCase> cases, bool havePayloads, TypeNumbers scope)
    {
        foreach (WitCase item in cases)
        {
            json.Object(() =>
            {
                json.Name("name").String(item.Name);
                if (havePayloads)
                {
                    json.Name("type");
                    Reference(item.Payload, scope);
                }

                json.Docs(item.Docs);
            });
        }
    }

    private void Kind(WitType type, TypeNumbers scope) => json.Object(() =>
    {
        switch (type)
        {
            case OwnType(var resource):
                json.Name("handle").Object(() => json.Name("own").Number(numbers.Of(resource)));
                break;
            case BorrowType(var resource):
                json.Name("handle").Object(() => json.Name("borrow").Number(numbers.Of(resource)));
                break;
            case TupleType(var items):
                json.Name("tuple").Object(() => json.Name("types").Array(() => References(scope, [.. items])));
                break;
            case ResultType(var ok, var error):
                json.Name("result").Object(() =>
                {
                    json.Name("ok");
                    Reference(ok, scope);
                    json.Name("err");
                    Reference(error, scope);
                });
                break;
            case MapType(var key, var value):
                json.Name("map").Array(() => References(scope, key, value));
                break;
            case FixedLengthListType(var element, var length):
                json.Name("fixed-length-list").Array(() =>
                {
                    Reference(element, scope);
                    json.Number(length);
                });
                break;
            default:
                (string word, WitType? part) = Single(type);
                json.Name(word);
                Reference(part, scope);
                break;
        }
    });

    private static (string Word, WitType? Part) Single(WitType type) => type switch
    {
        ListType(var element) => ("list", element),
        OptionType(var payload) => ("option", payload),
        FutureType(var payload) => ("future", payload),
        StreamType(var element) => ("stream", element),
        _ => ("type", type),
    };

    private void References(TypeNumbers scope, params WitType[] types)
    {
        foreach (WitType type in types)
        {
            Reference(type, scope);
        }
    }
}
