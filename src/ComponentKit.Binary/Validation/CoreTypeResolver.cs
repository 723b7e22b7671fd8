using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves core types as written (<c>core:deftype</c>).</summary>
internal sealed class CoreTypeResolver(ValidationContext context)
{
    private const int MaximumPlainValues = 100;
    private const ulong MaximumPages = 65_536;
    private const ulong MaximumPages64 = 1UL << 48;

    /// <summary>Resolves a core type, which may define several.</summary>
    public IEnumerable<CoreTypeEntry> Resolve(Scope scope, CoreDefType type, long offset) => type switch
    {
        CoreDefType.Rec(var group) => Resolve(scope.Spaces.CoreTypes, group, offset),
        CoreDefType.Module(var declarators) => [new CoreTypeEntry.Module(ResolveModule(scope, declarators))],
        _ => throw context.Fail(ValidationDiagnostics.InvalidType, offset, "unknown core type"),
    };

    private List<CoreTypeEntry> Resolve(IReadOnlyList<CoreTypeEntry> types, CoreRecType group, long offset)
    {
        CoreTypeTable table = context.CoreTypes;
        int known = table.Count;
        uint number = table.Add(group, (uint)types.Count, index => NumberOf(types, index, offset));
        if (table.Count > known && !group.Types.All(IsPlain))
        {
            context.CoreTypeJudge.Add(table.GroupCount, offset);
        }

        return [.. group.Types.Select((_, i) => new CoreTypeEntry.Defined(table[number + (uint)i]!, number + (uint)i))];
    }

    // What no engine refuses; all else is its to judge.
    private static bool IsPlain(CoreSubType type) =>
        type is { IsFinal: true, Supertypes: [], IsShared: false, AsFunc: { } func }
        && func.Parameters.Length + func.Results.Length <= MaximumPlainValues
        && func.Parameters.Concat(func.Results).All(t => t.Kind is not (CoreValueKind.Ref or CoreValueKind.V128));

    private uint NumberOf(IReadOnlyList<CoreTypeEntry> types, uint index, long offset) =>
        context.At(types, index, "core type", offset) is CoreTypeEntry.Defined(_, var number)
            ? number
            : throw context.Fail(ValidationDiagnostics.WrongKind, offset, $"core type {index} is the type of a module");

    private CoreModuleType ResolveModule(Scope scope, ImmutableArray<CoreModuleDeclarator> declarators)
    {
        var types = new List<CoreTypeEntry>();
        var imports = ImmutableArray.CreateBuilder<CoreModuleImport>();
        var importNames = new HashSet<(string Module, string Name)>();
        var exports = ImmutableDictionary.CreateBuilder<string, CoreExtern>(StringComparer.Ordinal);
        foreach (CoreModuleDeclarator declarator in declarators)
        {
            switch (declarator)
            {
                case CoreModuleDeclarator.Type(var offset, var group):
                    types.AddRange(Resolve(types, group, offset));
                    break;
                case CoreModuleDeclarator.OuterAlias(var offset, var count, var index):
                    types.Add(ResolveAlias(scope, types, count, index, offset));
                    break;
                case CoreModuleDeclarator.Import(var offset, var module, var name, var type):
                    imports.Add(new CoreModuleImport(module, name, Resolve(types, type, offset)));
                    if (!importNames.Add((module, name)))
                    {
                        throw context.Fail(ValidationDiagnostics.DuplicateName, offset, $"two imports are called `{module}` `{name}`");
                    }

                    break;
                case CoreModuleDeclarator.Export(var offset, var name, var type):
                    if (!exports.TryAdd(name, Resolve(types, type, offset)))
                    {
                        throw context.Fail(ValidationDiagnostics.DuplicateName, offset, $"two exports are called `{name}`");
                    }

                    break;
            }
        }

        return new CoreModuleType(imports.ToImmutable(), new CoreInstanceType(exports.ToImmutable()));
    }

    private CoreTypeEntry ResolveAlias(Scope scope, List<CoreTypeEntry> types, uint count, uint index, long offset)
    {
        // The module type is a scope of its own, the innermost.
        if (count == 0)
        {
            return context.At(types, index, "core type", offset);
        }

        Scope target = AliasResolver.Outward(context, scope, count - 1, offset);
        CoreTypeEntry entry = context.At(target.Spaces.CoreTypes, index, "core type", offset);
        return entry is not CoreTypeEntry.Module
            ? entry
            : throw context.Fail(ValidationDiagnostics.InvalidAlias, offset, "a module type cannot hold module types, not even by alias");
    }

    private CoreExtern Resolve(List<CoreTypeEntry> types, CoreExternType type, long offset)
    {
        switch (type)
        {
            case CoreExternType.Func(var index):
                return new CoreExtern.Func(FuncAt(types, index, offset), NumberOf(types, index, offset));
            case CoreExternType.Table(var element, var limits):
                CheckLimits(limits, limits.Is64 ? ulong.MaxValue : uint.MaxValue, "table", offset);
                GateShared(limits.IsShared, "table", offset);
                return new CoreExtern.Table(Resolve(types, element, offset), limits);
            case CoreExternType.Memory(var limits):
                CheckLimits(limits, PagesOf(limits), "memory", offset);
                return new CoreExtern.Memory(limits);
            case CoreExternType.Global(var value, var isMutable, var isShared):
                GateShared(isShared, "global", offset);
                return new CoreExtern.Global(Resolve(types, value, offset), isMutable);
            case CoreExternType.Tag(var index):
                return new CoreExtern.Tag(FuncAt(types, index, offset), NumberOf(types, index, offset));
            default:
                throw new InvalidOperationException();
        }
    }

    private CoreValueType Resolve(List<CoreTypeEntry> types, CoreValueType type, long offset) =>
        CoreTypeTable.Renumber(type, index => NumberOf(types, index, offset));

    private void GateShared(bool isShared, string what, long offset)
    {
        if (isShared)
        {
            context.Require(ComponentFeatures.SharedEverythingThreads, offset, $"a shared {what}");
        }
    }

    private static ulong PagesOf(CoreLimits limits)
    {
        ulong pages = limits.Is64 ? MaximumPages64 : MaximumPages;
        return limits.PageSizeLog2 == 0 ? limits.Is64 ? ulong.MaxValue : uint.MaxValue : pages;
    }

    private void CheckLimits(CoreLimits limits, ulong greatest, string what, long offset)
    {
        if (limits.Minimum > greatest || limits.Maximum > greatest)
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, $"a {what} cannot be larger than {greatest}");
        }

        if (limits.Minimum > limits.Maximum)
        {
            throw context.Fail(
                ValidationDiagnostics.InvalidType, offset, $"the {what} has a least size of {limits.Minimum} and a greatest of {limits.Maximum}");
        }

        if (limits is { IsShared: true, Maximum: null })
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, $"a shared {what} needs a greatest size");
        }

        if (limits.PageSizeLog2 is not (null or 0 or 16))
        {
            throw context.Fail(ValidationDiagnostics.InvalidType, offset, "pages have 1 byte or 64 KiB");
        }
    }

    private CoreFuncType FuncAt(List<CoreTypeEntry> types, uint index, long offset) =>
        context.At(types, index, "core type", offset) is CoreTypeEntry.Defined({ AsFunc: { } func }, _)
            ? func
            : throw context.Fail(ValidationDiagnostics.WrongKind, offset, $"core type {index} is not a function type");
}
