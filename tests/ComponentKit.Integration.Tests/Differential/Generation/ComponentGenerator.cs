using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>Makes components that are valid in most of their parts, of every kind of definition.</summary>
internal sealed class ComponentGenerator
{
    private const int MaxDepth = 2;

    private readonly GeneratorChoices _choices;
    private readonly Random _random;
    private readonly ScopeGenerator _common;
    private readonly CanonGenerator _canons;

    private ComponentGenerator(Random random)
    {
        _random = random;
        _choices = new GeneratorChoices(random);
        _common = new ScopeGenerator(_choices);
        _canons = new CanonGenerator(_choices);
    }

    /// <summary>Makes a component.</summary>
    public static byte[] Generate(Random random) => new ComponentGenerator(random).Make(null, 0).Component();

    private GeneratedScope Make(GeneratedScope? parent, int depth)
    {
        var scope = new GeneratedScope(parent, isComponent: true);
        for (int i = 4 + _random.Next(24); i > 0; i--)
        {
            AddAny(scope, depth);
        }

        return scope;
    }

    private void AddAny(GeneratedScope scope, int depth)
    {
        switch (_random.Next(20))
        {
            case 0:
                scope.Add(7, 0x01, [0x3f, 0x7f, 0x00]);
                scope.Types.Add(new GeneratedType(GeneratedKind.Resource) { IsNamed = false });
                break;
            case 1 when depth < MaxDepth:
                GeneratedScope nested = Make(scope, depth + 1);
                scope.Add(4, 0, nested.Component());
                scope.Components.Add(new GeneratedType(GeneratedKind.Component) { Imports = nested.Imports, Exports = nested.Exports });
                break;
            case 2 or 3:
                Instantiate(scope);
                break;
            case 4:
                Bundle(scope);
                break;
            case 5 or 6:
                _canons.Lift(scope);
                break;
            case 7:
                _canons.Lower(scope);
                break;
            case 8:
                _canons.BuiltIn(scope);
                break;
            case 9 or 10 or 11:
                Export(scope);
                break;
            default:
                _common.AddAny(scope, depth, canImport: true);
                break;
        }
    }

    private void Instantiate(GeneratedScope scope)
    {
        if (_choices.Index(scope.Components, _ => true) is not { } index || index >= scope.Components.Count)
        {
            return;
        }

        GeneratedType component = scope.Components[(int)index];
        var arguments = new ByteWriter();
        uint count = 0;
        foreach (GeneratedExtern import in component.Imports)
        {
            if (Find(scope, import) is { } given)
            {
                arguments.Name(import.Name).Byte(import.Sort).Number(given);
                count++;
            }
            else if (!_choices.Wrong(20))
            {
                return;
            }
        }

        scope.Add(5, 0, new ByteWriter().Byte(0).Number(index).Number(count).Bytes(arguments.ToArray()).ToArray());
        scope.Instances.Add(new GeneratedType(GeneratedKind.Instance) { Exports = component.Exports, IsNamed = true });
    }

    // Something of the same shape, as far as the generator knows shapes.
    private uint? Find(GeneratedScope scope, GeneratedExtern import) => import.Sort switch
    {
        1 => _choices.Index(scope.Funcs, f => f.Flat == import.Type!.Flat && f.FlatResult == import.Type.FlatResult),
        3 => _choices.Index(scope.Types, t => t.Kind == import.Type!.Kind && t.Flat == import.Type.Flat && t.Opcode == import.Type.Opcode),
        4 => _choices.Index(scope.Components, _ => true),
        5 => _choices.Index(scope.Instances, i => import.Type!.Exports.All(e => i.Exports.Any(o => o.Name == e.Name))),
        _ => null,
    };

    // An instance of items that are there.
    private void Bundle(GeneratedScope scope)
    {
        var items = new ByteWriter();
        var exports = new List<GeneratedExtern>();
        for (int i = _random.Next(4); i > 0; i--)
        {
            if (Pick(scope) is var (sort, index, type))
            {
                string name = _choices.Name();
                items.Byte(0).Name(name).Byte(sort).Number(index);
                exports.Add(new GeneratedExtern(name, sort, type));
            }
        }

        scope.Add(5, 0, new ByteWriter().Byte(1).Number((uint)exports.Count).Bytes(items.ToArray()).ToArray());
        scope.Instances.Add(new GeneratedType(GeneratedKind.Instance) { Exports = exports, IsNamed = true });
    }

    private void Export(GeneratedScope scope)
    {
        if (Pick(scope) is not var (sort, index, type))
        {
            return;
        }

        string name = sort == 5 ? _choices.InstanceName() : _choices.Name();
        scope.Add(11, 0, new ByteWriter().Byte(0).Name(name).Byte(sort).Number(index).Byte(0).ToArray());
        var item = new GeneratedExtern(name, sort, sort == 3 ? type with { IsNamed = true } : type);
        scope.Exports.Add(item);
        scope.Define(item);
    }

    private (byte Sort, uint Index, GeneratedType Type)? Pick(GeneratedScope scope)
    {
        byte sort = new byte[] { 1, 1, 3, 3, 4, 5 }[_random.Next(6)];
        bool anyName = _choices.Wrong(10);
        List<GeneratedType> space = sort switch
        {
            1 => scope.Funcs,
            3 => scope.Types,
            4 => scope.Components,
            _ => scope.Instances,
        };
        return _choices.Index(space, t => t.IsNamed || anyName || (sort == 3 && t.Kind == GeneratedKind.Value)) is { } index && index < space.Count
            ? (sort, index, space[(int)index])
            : null;
    }
}
