using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>The names of the imports, or of the exports, of one scope, with the rules for them (Binary.md, Import and Export Definitions).</summary>
/// <param name="side">What the names are of: <c>import</c> or <c>export</c>.</param>
/// <param name="definesTypes">
/// Whether each type gets an index of its own with its name. In an instance made of what there is already, none does, so no function in it
/// can be of one of its resources.
/// </param>
internal sealed class ExternNameSet(string side, bool definesTypes = true)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeDef> _resources = new(StringComparer.Ordinal);

    /// <summary>Checks a name against the names so far and against the type that it is given to, and adds it.</summary>
    public void Add(ValidationContext context, ExternName name, TypedExtern type, long offset)
    {
        ParsedExternName parsed = Parse(context, name, offset);
        CheckAttributes(context, name, parsed, type, offset);
        if (!_names.TryAdd(parsed.UniquenessKey, name.Name))
        {
            string other = _names[parsed.UniquenessKey];
            throw context.Fail(
                ValidationDiagnostics.DuplicateName,
                offset,
                other == name.Name
                    ? $"two {side}s are called `{name}`"
                    : $"the {side} `{name}` is too like `{other}`: bindings could not tell them apart");
        }

        if (parsed.Member is not null || parsed.Kind == ExternNameKind.Constructor)
        {
            CheckResourceFunction(context, name.Name, parsed, type, offset);
        }

        if (definesTypes && type is TypedExtern.Type(TypeEntry.Resource(var definition)))
        {
            _resources[parsed.Label] = definition;
        }
    }

    private ParsedExternName Parse(ValidationContext context, ExternName name, long offset)
    {
        ParsedExternName parsed = ParsedExternName.TryParse(name.Name, name.VersionSuffix)
            ?? throw context.Fail(
                ValidationDiagnostics.InvalidName,
                offset,
                $"`{name}` is neither a label in kebab case nor the name of an interface",
                "names look like `my-function`, `[method]my-resource.my-method` or `my-org:my-package/my-interface@1.0.0`");
        if (parsed.Kind == ExternNameKind.Dependency && side == "export")
        {
            throw context.Fail(ValidationDiagnostics.InvalidName, offset, $"`{name}` names a package, which can be imported only");
        }

        if (parsed.Interface is { } id)
        {
            if (id.Package.Namespace.Contains(':') || id.Package.Name.Contains('/'))
            {
                context.Require(ComponentFeatures.NestedNames, offset, $"the nested name `{name}`");
            }

            if (id.WrittenVersion is { } version && SemanticVersion.TryParse(version) is null)
            {
                context.Require(ComponentFeatures.CanonicalNames, offset, $"the shortened version in `{name}`");
            }
        }

        return parsed;
    }

    private static void CheckAttributes(
        ValidationContext context, ExternName name, ParsedExternName parsed, TypedExtern type, long offset)
    {
        if (name.VersionSuffix is { } suffix)
        {
            context.Require(ComponentFeatures.CanonicalNames, offset, $"the version suffix `{suffix}`");
            if (type.Sort != Sort.Instance)
            {
                throw context.Fail(ValidationDiagnostics.InvalidName, offset, $"only an instance can have a version suffix, not `{name}`");
            }

            if (parsed.Interface?.WrittenVersion is not { } version || !Labels.IsCanonicalVersion(version))
            {
                throw context.Fail(
                    ValidationDiagnostics.InvalidName, offset, $"a version suffix needs a shortened version, which `{name}` has not");
            }
        }

        if (name.ExternalId is not null)
        {
            context.Require(ComponentFeatures.Implements, offset, "an external id");
        }

        if (name.Implements is { } implemented)
        {
            context.Require(ComponentFeatures.Implements, offset, "the attribute `implements`");
            if (type.Sort != Sort.Instance || parsed.Kind != ExternNameKind.Label)
            {
                throw context.Fail(
                    ValidationDiagnostics.InvalidName, offset, $"only an instance with a plain name can implement an interface, not `{name}`");
            }

            if (InterfaceName.TryParse(implemented) is null)
            {
                throw context.Fail(ValidationDiagnostics.InvalidName, offset, $"`{implemented}` is not the name of an interface");
            }
        }
    }

    private void CheckResourceFunction(
        ValidationContext context, string name, ParsedExternName parsed, TypedExtern type, long offset)
    {
        if (type is not TypedExtern.Func(var func))
        {
            throw context.Fail(ValidationDiagnostics.InvalidResourceFunction, offset, $"`{name}` has to be a function");
        }

        if (!_resources.TryGetValue(parsed.Label, out TypeDef? resource))
        {
            throw context.Fail(
                ValidationDiagnostics.InvalidResourceFunction,
                offset,
                $"`{name}` needs a resource `{parsed.Label}` among the {side}s before it");
        }

        // The type has to be the one of that name, and not the same resource under another.
        bool fits = parsed.Kind switch
        {
            ExternNameKind.Constructor => !func.IsAsync && (IsOwn(func.Result, resource) || (func.Result?.Dealias() is ResultType(var ok, _) && IsOwn(ok, resource))),
            ExternNameKind.Method => func.Parameters is [var self, ..]
                && self.Name == "self"
                && self.Type.Dealias() is BorrowType(var borrowed)
                && borrowed == resource,
            _ => true,
        };
        if (!fits)
        {
            throw context.Fail(
                ValidationDiagnostics.InvalidResourceFunction,
                offset,
                parsed.Kind == ExternNameKind.Method
                    ? $"the first parameter of `{name}` has to be `self: borrow<{parsed.Label}>`"
                    : $"`{name}` has to give a `{parsed.Label}`, or a result with one, and cannot be async");
        }
    }

    private static bool IsOwn(WitType? type, TypeDef resource) =>
        type?.Dealias() is OwnType(var owned) && owned == resource;
}
