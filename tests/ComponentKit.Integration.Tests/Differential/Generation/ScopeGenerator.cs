using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>Makes what instance types, component types and components have in common: types, imports, exports, aliases.</summary>
internal sealed class ScopeGenerator(GeneratorChoices choices)
{
    private const int MaxDepth = 3;

    private readonly TypeGenerator _types = new(choices);
    private readonly Random _random = choices.Random;

    /// <summary>Adds one definition of a random kind; nothing where the kind finds nothing to work with.</summary>
    public void AddAny(GeneratedScope scope, int depth, bool canImport)
    {
        switch (_random.Next(14))
        {
            case < 4:
                _types.DefineValue(scope);
                break;
            case < 6:
                _types.DefineFunc(scope);
                break;
            case < 8 when canImport:
                Import(scope);
                break;
            case < 10:
                if (scope.IsComponent)
                {
                    NameType(scope);
                }
                else
                {
                    Declare(scope);
                }

                break;
            case 10:
                AliasExport(scope);
                break;
            case 11:
                AliasOuter(scope);
                break;
            case 12 when depth < MaxDepth:
                DefineNested(scope, depth, isComponent: choices.OneIn(3));
                break;
            default:
                _types.DefineFunc(scope);
                break;
        }
    }

    // In a component: gives a type a name by exporting or importing it.
    private void NameType(GeneratedScope scope)
    {
        if (choices.Index(scope.Types, t => t.Kind == GeneratedKind.Value && !t.IsNamed) is not { } index || index >= scope.Types.Count)
        {
            return;
        }

        string name = choices.Name();
        GeneratedType named = scope.Types[(int)index] with { IsNamed = true };
        if (choices.OneIn(2))
        {
            scope.Add(10, 0x03, new ByteWriter().Byte(0).Name(name).Byte(3).Byte(0).Number(index).ToArray());
            scope.Imports.Add(new GeneratedExtern(name, 3, named));
        }
        else
        {
            scope.Add(11, 0x04, new ByteWriter().Byte(0).Name(name).Byte(3).Number(index).Byte(0).ToArray());
            scope.Exports.Add(new GeneratedExtern(name, 3, named));
        }

        scope.Types.Add(named);
    }

    private void Import(GeneratedScope scope)
    {
        var writer = new ByteWriter();
        if (WriteExtern(scope, writer) is { } item)
        {
            scope.Add(10, 0x03, writer.ToArray());
            scope.Imports.Add(item);
            scope.Define(item);
        }
    }

    // In a type: an export of a type that is given.
    private void Declare(GeneratedScope scope)
    {
        var writer = new ByteWriter();
        if (WriteExtern(scope, writer) is { } item)
        {
            scope.Add(11, 0x04, writer.ToArray());
            scope.Exports.Add(item);
            scope.Define(item);
        }
    }

    private GeneratedExtern? WriteExtern(GeneratedScope scope, ByteWriter writer)
    {
        byte sort = new byte[] { 1, 1, 3, 3, 3, 4, 5, 5 }[_random.Next(8)];
        string name = sort == 5 ? choices.InstanceName() : choices.Name();
        writer.Byte((byte)(choices.Wrong(60) ? 1 : 0)).Name(name).Byte(sort);
        if (sort == 3 && choices.OneIn(2))
        {
            writer.Byte(1);
            return new GeneratedExtern(name, 3, new GeneratedType(GeneratedKind.Resource) { IsNamed = true });
        }

        if (sort == 3)
        {
            writer.Byte(0);
        }

        bool anyName = choices.Wrong(15);
        uint? index = choices.Index(scope.Types, type => sort switch
        {
            1 => type.Kind == GeneratedKind.Func && (type.IsNamed || anyName),
            3 => type.Kind is GeneratedKind.Value or GeneratedKind.Resource,
            4 => type.Kind == GeneratedKind.Component,
            _ => type.Kind == GeneratedKind.Instance,
        });
        if (index is not { } at || at >= scope.Types.Count)
        {
            return null;
        }

        writer.Number(at);
        GeneratedType type = scope.Types[(int)at];
        return new GeneratedExtern(name, sort, sort == 3 ? type with { IsNamed = true } : type);
    }

    private void AliasExport(GeneratedScope scope)
    {
        if (choices.Index(scope.Instances, i => i.Exports.Count > 0) is not { } index
            || index >= scope.Instances.Count
            || scope.Instances[(int)index].Exports is not { Count: > 0 } exports)
        {
            return;
        }

        GeneratedExtern item = exports[_random.Next(exports.Count)];
        if (item.Sort == 0)
        {
            return;
        }

        scope.Add(6, 0x02, new ByteWriter().Byte(item.Sort).Byte(0).Number(index).Name(item.Name).ToArray());
        scope.Define(item);
    }

    private void AliasOuter(GeneratedScope scope)
    {
        int count = _random.Next(3);
        GeneratedScope? target = scope;
        for (int i = 0; i < count; i++)
        {
            target = target?.Parent;
        }

        if (target is null
            || choices.Index(target.Types, t => t.Kind is not GeneratedKind.Resource) is not { } index
            || index >= target.Types.Count)
        {
            return;
        }

        scope.Add(6, 0x02, new ByteWriter().Byte(3).Byte(2).Number((uint)count).Number(index).ToArray());
        scope.Types.Add(target.Types[(int)index]);
    }

    private void DefineNested(GeneratedScope scope, int depth, bool isComponent)
    {
        var nested = new GeneratedScope(scope, isComponent: false);
        for (int i = 2 + _random.Next(10); i > 0; i--)
        {
            AddAny(nested, depth + 1, canImport: isComponent);
        }

        scope.Add(7, 0x01, [isComponent ? (byte)0x41 : (byte)0x42, .. nested.Content()]);
        scope.Types.Add(new GeneratedType(isComponent ? GeneratedKind.Component : GeneratedKind.Instance)
        {
            Exports = nested.Exports,
            Imports = nested.Imports,
            IsNamed = true,
        });
    }
}
