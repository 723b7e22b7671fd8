using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Copies parts of core modules with other indices in them, as a <see cref="CoreIndexMap"/> says.</summary>
/// <remarks>
/// Each method gives the very object that it was given when no index in it is another, and else a copy in which nothing but indices
/// differs. Nothing is moved: a caller that adds, drops or joins items rewrites the references first and then puts the items where
/// the map says. Code is decoded on the way, so that each method can throw a <see cref="DiagnosticException"/> where it is malformed.
/// </remarks>
public sealed class CoreRewriter
{
    private readonly CoreIndexMap _map;

    /// <summary>Makes a rewriter.</summary>
    /// <param name="map">Which index takes the place of which.</param>
    public CoreRewriter(CoreIndexMap map) => _map = map;

    /// <summary>Rewrites all references of a module, those of its section <c>name</c> too.</summary>
    /// <param name="module">The module.</param>
    /// <remarks>Custom sections that describe places in code are dropped where code changed, as the places are others then.</remarks>
    public CoreModule Rewrite(CoreModule module)
    {
        CoreModule rewritten = module with
        {
            Types = All(module.Types, Rewrite),
            Imports = All(module.Imports, Rewrite),
            Functions = All(module.Functions, Rewrite),
            Tables = All(module.Tables, Rewrite),
            Tags = All(module.Tags, Rewrite),
            Globals = All(module.Globals, Rewrite),
            Exports = All(module.Exports, Rewrite),
            Start = module.Start is { } start ? _map.Map(CoreIndexSpace.Function, start) : null,
            Elements = All(module.Elements, Rewrite),
            Data = All(module.Data, Rewrite),
            CustomSections = All(module.CustomSections, section => Rewrite(module.File, section)),
        };
        return rewritten.Functions == module.Functions ? rewritten : rewritten with
        {
            CustomSections = rewritten.CustomSections.RemoveAll(
                static section => section.Name.StartsWith("metadata.code.", StringComparison.Ordinal)),
        };
    }

    /// <summary>Rewrites code or an initial value.</summary>
    /// <param name="expression">The instructions.</param>
    public CoreExpression Rewrite(CoreExpression expression) => ExpressionRewriter.Rewrite(expression, _map);

    /// <summary>Rewrites the body of a function.</summary>
    /// <param name="body">The body.</param>
    public CoreBody Rewrite(CoreBody body)
    {
        ImmutableArray<CoreLocals> locals = All(body.Locals, run => run with { Type = Rewrite(run.Type) });
        CoreExpression code = Rewrite(body.Code);
        return locals == body.Locals && code == (object)body.Code ? body : new CoreBody(locals, code);
    }

    /// <summary>Rewrites a function.</summary>
    /// <param name="function">The function.</param>
    public CoreFunction Rewrite(CoreFunction function)
    {
        uint type = Type(function.TypeIndex);
        CoreBody body = Rewrite(function.Body);
        return type == function.TypeIndex && body == (object)function.Body ? function : new CoreFunction(type, body);
    }

    /// <summary>Rewrites a group of types.</summary>
    /// <param name="group">The types.</param>
    public CoreRecType Rewrite(CoreRecType group)
    {
        ImmutableArray<CoreSubType> types = All(group.Types, Rewrite);
        return types == group.Types ? group : new CoreRecType(types);
    }

    /// <summary>Rewrites a type.</summary>
    /// <param name="type">The type.</param>
    public CoreSubType Rewrite(CoreSubType type)
    {
        CoreSubType rewritten = type with
        {
            Supertypes = All(type.Supertypes, Type),
            Composite = type.Composite switch
            {
                CoreCompositeType.Func(var func) => new CoreCompositeType.Func(
                    new CoreFuncType(All(func.Parameters, Rewrite), All(func.Results, Rewrite))),
                CoreCompositeType.Struct(var fields) => new CoreCompositeType.Struct(All(fields, Rewrite)),
                CoreCompositeType.Array(var element) => new CoreCompositeType.Array(Rewrite(element)),
                CoreCompositeType.Cont(var index) => new CoreCompositeType.Cont(Type(index)),
                _ => throw new InvalidOperationException(),
            },
        };
        return rewritten.Equals(type) ? type : rewritten;
    }

    /// <summary>Rewrites the type of a value.</summary>
    /// <param name="type">The type.</param>
    public CoreValueType Rewrite(CoreValueType type) =>
        type.Kind == CoreValueKind.Ref && type.HeapType.TypeIndex is { } index
            ? type with { HeapType = new CoreHeapType((int)Type(index)) }
            : type;

    /// <summary>Rewrites the type of an import.</summary>
    /// <param name="type">The type.</param>
    public CoreExternType Rewrite(CoreExternType type) => type switch
    {
        CoreExternType.Func(var index) => new CoreExternType.Func(Type(index)),
        CoreExternType.Table table => Rewrite(table),
        CoreExternType.Global global => Rewrite(global),
        CoreExternType.Tag(var index) => new CoreExternType.Tag(Type(index)),
        _ => type,
    };

    /// <summary>Rewrites an import.</summary>
    /// <param name="import">The import.</param>
    public CoreImport Rewrite(CoreImport import)
    {
        CoreExternType type = Rewrite(import.Type);
        return type.Equals(import.Type) ? import : import with { Type = type };
    }

    /// <summary>Rewrites a table.</summary>
    /// <param name="table">The table.</param>
    public CoreTable Rewrite(CoreTable table)
    {
        CoreExternType.Table type = Rewrite(table.Type);
        CoreExpression? initialiser = table.Initialiser is { } written ? Rewrite(written) : null;
        return type.Equals(table.Type) && initialiser == (object?)table.Initialiser ? table : new CoreTable(type, initialiser);
    }

    /// <summary>Rewrites a tag.</summary>
    /// <param name="tag">The tag.</param>
    public CoreTag Rewrite(CoreTag tag)
    {
        uint type = Type(tag.TypeIndex);
        return type == tag.TypeIndex ? tag : new CoreTag(type);
    }

    /// <summary>Rewrites a global.</summary>
    /// <param name="global">The global.</param>
    public CoreGlobal Rewrite(CoreGlobal global)
    {
        CoreExternType.Global type = Rewrite(global.Type);
        CoreExpression initialiser = Rewrite(global.Initialiser);
        return type.Equals(global.Type) && initialiser == (object)global.Initialiser ? global : new CoreGlobal(type, initialiser);
    }

    /// <summary>Rewrites an export.</summary>
    /// <param name="export">The export.</param>
    public CoreExport Rewrite(CoreExport export)
    {
        uint index = _map.Map(export.Space, export.Index);
        return index == export.Index ? export : export with { Index = index };
    }

    /// <summary>Rewrites an element segment.</summary>
    /// <param name="segment">The segment.</param>
    public CoreElementSegment Rewrite(CoreElementSegment segment)
    {
        CoreElementSegment rewritten = segment with
        {
            Mode = Rewrite(segment.Mode, CoreIndexSpace.Table),
            Type = Rewrite(segment.Type),
            Functions = All(segment.Functions, index => _map.Map(CoreIndexSpace.Function, index)),
            Expressions = segment.Expressions is { } items ? All(items, Rewrite) : null,
        };
        return rewritten.Equals(segment) ? segment : rewritten;
    }

    /// <summary>Rewrites a data segment.</summary>
    /// <param name="segment">The segment.</param>
    public CoreDataSegment Rewrite(CoreDataSegment segment)
    {
        CoreSegmentMode mode = Rewrite(segment.Mode, CoreIndexSpace.Memory);
        return mode == (object)segment.Mode ? segment : segment with { Mode = mode };
    }

    /// <summary>Rewrites the indices that names belong to.</summary>
    /// <param name="names">The names.</param>
    public CoreNames Rewrite(CoreNames names) => names with
    {
        Items = names.Items.ToImmutableDictionary(space => space.Key, space => Keys(space.Value, space.Key)),
        Locals = Keys(names.Locals, CoreIndexSpace.Function),
        Labels = Keys(names.Labels, CoreIndexSpace.Function),
        Fields = Keys(names.Fields, CoreIndexSpace.Type),
    };

    private static ImmutableArray<T> All<T>(ImmutableArray<T> items, Func<T, T> rewrite)
    {
        ImmutableArray<T>.Builder? changed = null;
        for (int i = 0; i < items.Length; i++)
        {
            T rewritten = rewrite(items[i]);
            bool isSame = typeof(T).IsValueType
                ? EqualityComparer<T>.Default.Equals(rewritten, items[i])
                : ReferenceEquals(rewritten, items[i]);
            if (!isSame)
            {
                changed ??= items.ToBuilder();
                changed[i] = rewritten;
            }
        }

        return changed?.DrainToImmutable() ?? items;
    }

    private ImmutableSortedDictionary<uint, T> Keys<T>(ImmutableSortedDictionary<uint, T> map, CoreIndexSpace space)
    {
        var rewritten = ImmutableSortedDictionary.CreateBuilder<uint, T>();
        foreach ((uint index, T value) in map)
        {
            rewritten[_map.Map(space, index)] = value;
        }

        return rewritten.ToImmutable();
    }

    private uint Type(uint index) => _map.Map(CoreIndexSpace.Type, index);

    private CoreFieldType Rewrite(CoreFieldType field) => field with { Type = Rewrite(field.Type) };

    private CoreExternType.Table Rewrite(CoreExternType.Table type) => type with { Element = Rewrite(type.Element) };

    private CoreExternType.Global Rewrite(CoreExternType.Global type) => type with { Value = Rewrite(type.Value) };

    private CoreSegmentMode Rewrite(CoreSegmentMode mode, CoreIndexSpace space)
    {
        if (mode is not CoreSegmentMode.Active(var target, var offset))
        {
            return mode;
        }

        uint mapped = _map.Map(space, target);
        CoreExpression rewritten = Rewrite(offset);
        return mapped == target && rewritten == (object)offset ? mode : new CoreSegmentMode.Active(mapped, rewritten);
    }

    private CoreCustomSection Rewrite(string file, CoreCustomSection section)
    {
        if (section.Name != CoreNames.SectionName || CoreNamesReader.Read(file, section) is not { HasErrors: false, Value: var names })
        {
            return section;
        }

        ReadOnlyMemory<byte> before = CoreNamesWriter.Write(names);
        ReadOnlyMemory<byte> after = CoreNamesWriter.Write(Rewrite(names));
        return before.Span.SequenceEqual(after.Span) ? section : section with { Bytes = after };
    }
}
