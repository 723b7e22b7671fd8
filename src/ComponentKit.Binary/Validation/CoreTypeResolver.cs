using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Validation;

/// <summary>Resolves core types as written (<c>core:deftype</c>).</summary>
internal sealed class CoreTypeResolver(ValidationContext context)
{
    /// <summary>Resolves a core type.</summary>
    public CoreTypeEntry Resolve(Scope scope, CoreDefType type, long offset) => type switch
    {
        CoreDefType.Func func => new CoreTypeEntry.Func(Resolve(func)),
        CoreDefType.Module(var declarators) => new CoreTypeEntry.Module(ResolveModule(scope, declarators)),
        _ => throw context.Fail(ValidationDiagnostics.InvalidType, offset, "unknown core type"),
    };

    private static CoreFuncType Resolve(CoreDefType.Func func) => new(func.Parameters, func.Results);

    private CoreModuleType ResolveModule(Scope scope, ImmutableArray<CoreModuleDeclarator> declarators)
    {
        var types = new List<CoreFuncType>();
        var imports = ImmutableArray.CreateBuilder<CoreModuleImport>();
        var importNames = new HashSet<(string Module, string Name)>();
        var exports = ImmutableDictionary.CreateBuilder<string, CoreExtern>(StringComparer.Ordinal);
        foreach (CoreModuleDeclarator declarator in declarators)
        {
            switch (declarator)
            {
                case CoreModuleDeclarator.Type(_, CoreDefType.Func func):
                    types.Add(Resolve(func));
                    break;
                case CoreModuleDeclarator.Type(var offset, _):
                    throw context.Fail(ValidationDiagnostics.InvalidType, offset, "a module type cannot hold module types");
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

    private CoreFuncType ResolveAlias(Scope scope, List<CoreFuncType> types, uint count, uint index, long offset)
    {
        // The module type is a scope of its own, the innermost.
        if (count == 0)
        {
            return context.At(types, index, "core type", offset);
        }

        Scope target = AliasResolver.Outward(context, scope, count - 1, offset);
        return context.At(target.Spaces.CoreTypes, index, "core type", offset) is CoreTypeEntry.Func(var func)
            ? func
            : throw context.Fail(ValidationDiagnostics.InvalidAlias, offset, "a module type cannot hold module types, not even by alias");
    }

    private CoreExtern Resolve(List<CoreFuncType> types, CoreExternType type, long offset) => type switch
    {
        CoreExternType.Func(var index) => new CoreExtern.Func(context.At(types, index, "core type", offset)),
        CoreExternType.Table(var element, var limits) => new CoreExtern.Table(element, limits),
        CoreExternType.Memory(var limits) => new CoreExtern.Memory(limits),
        CoreExternType.Global(var value, var isMutable, _) => new CoreExtern.Global(value, isMutable),
        CoreExternType.Tag(var index) => new CoreExtern.Tag(context.At(types, index, "core type", offset)),
        _ => throw new InvalidOperationException(),
    };
}
