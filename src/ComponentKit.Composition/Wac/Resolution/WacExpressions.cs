using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Evaluates expressions: makes the instances that they ask for, and takes their exports.</summary>
internal sealed class WacExpressions(WacContext context, WacScope scope, WacPackages packages)
{
    /// <summary>The value of an expression.</summary>
    /// <exception cref="DiagnosticException">It has none.</exception>
    public WacItem Evaluate(WacExpression expression)
    {
        WacItem item = expression.Primary switch
        {
            WacPrimary.Name(var name) => scope.Find(name),
            WacPrimary.Nested(var inner, _) => Evaluate(inner),
            WacPrimary.New made => Instantiate(made),
            _ => throw new InvalidOperationException(),
        };
        TextSpan span = expression.Primary.Span;
        foreach (WacAccess access in expression.Accesses)
        {
            InstanceType type = RequireInstance(item, span, "has no exports to take");
            string[] names = [.. type.Exports.Select(e => e.Name.Name)];
            string name = access.Name.IsQuoted ? access.Name.Value : FullName(access.Name.Value, names);
            if (type.Find(name) is null && Suggest(access.Name, names) is { } help)
            {
                throw context.Fault(GraphDiagnostics.UnknownExport, access.Span, $"{RequireNode(item, span).Describe()} has no export `{name}`", help);
            }

            item = Access(item, name, access.Span);
            span = access.Span;
        }

        return item;
    }

    /// <summary>The node that a value is.</summary>
    /// <exception cref="DiagnosticException">It is none.</exception>
    public CompositionNode RequireNode(WacItem item, TextSpan span) => item switch
    {
        WacItem.Node(var node, _) => node,
        WacItem.Type(_, { } node) => node,
        WacItem.Interface(_, _, { } node) => node,
        WacItem.World(_, _, { } node) => node,
        _ => throw context.Fault(WacDiagnostics.WrongKind, span, $"this is {ExternTexts.WithArticle(item.Kind)}, and nothing in the composition", null),
    };

    /// <summary>The type of a value that is an instance.</summary>
    /// <exception cref="DiagnosticException">It is none.</exception>
    public InstanceType RequireInstance(WacItem item, TextSpan span, string consequence) =>
        item is WacItem.Node({ Shape: TypedExtern.Instance(var type) }, _)
            ? type
            : throw context.Fault(
                GraphDiagnostics.NotAnInstance, span, $"this is {ExternTexts.WithArticle(item.Kind)} and no instance: it {consequence}", null);

    /// <summary>An export of a value that is an instance.</summary>
    /// <exception cref="DiagnosticException">There is no such export.</exception>
    public WacItem Access(WacItem instance, string name, TextSpan span)
    {
        CompositionNode node = context.Composition.Access(((WacItem.Node)instance).Value, name, context.At(span));
        return new WacItem.Node(node, node.Shape is TypedExtern.Instance && InterfaceName.TryParse(name) is not null ? name : null);
    }

    private WacItem Instantiate(WacPrimary.New made)
    {
        PackageName name = made.Package.ToPackageName();
        if (packages.IsOwn(name))
        {
            throw context.Fault(WacDiagnostics.UnknownPackage, made.Package.Span, $"`{name}` is the package that this script defines, which is not there yet to be instantiated", null);
        }

        CompositionPackage package = packages.Find(made.Package, name);
        var arguments = new Dictionary<string, (WacItem Item, TextSpan Span)>(StringComparer.Ordinal);
        bool isFilled = false;
        for (int i = 0; i < made.Arguments.Length; i++)
        {
            (string Name, WacItem Item, TextSpan Span)? argument = made.Arguments[i] switch
            {
                WacArgument.Inferred(var value) => Infer(package, value),
                WacArgument.Named(var import, var value) => (ImportOf(package, import), Evaluate(value), import.Span),
                WacArgument.Fill(var span) when i != made.Arguments.Length - 1 => throw context.Fault(
                    WacDiagnostics.MisplacedFill, span, "`...` stands for all other imports, so that it has to be the last argument", "move it to the end"),
                _ => null,
            };
            isFilled |= made.Arguments[i] is WacArgument.Fill;
            if (argument is var (import2, item, place) && !arguments.TryAdd(import2, (item, place)))
            {
                throw context.Fault(
                    GraphDiagnostics.DuplicateArgument,
                    place,
                    $"the import `{import2}` of `{name}` is given two arguments",
                    "take one of them away",
                    (arguments[import2].Span, "the first is here"));
            }
        }

        foreach (WacArgument.Spread spread in made.Arguments.OfType<WacArgument.Spread>())
        {
            Spread(package, spread.Name, arguments);
        }

        CompositionNode node = context.Composition.Instantiate(package, context.At(made.Package.Span));
        foreach ((string import, (WacItem item, TextSpan span)) in arguments)
        {
            context.Composition.Wire(node, import, RequireNode(item, span), context.At(span));
        }

        if (!isFilled && package.Imports.FirstOrDefault(i => !arguments.ContainsKey(i)) is { } missing)
        {
            throw context.Fault(
                WacDiagnostics.MissingArgument,
                made.Package.Span,
                $"`new {name}` gives nothing for the import `{missing}`",
                "name an argument for it, or end with `...` to have the composition import it");
        }

        return new WacItem.Node(node, null);
    }

    private string ImportOf(CompositionPackage package, WacName name)
    {
        string import = name.IsQuoted ? name.Value : FullName(name.Value, package.Imports);
        return package.ImportIndex(import) < 0 && Suggest(name, package.Imports) is { } help
            ? throw context.Fault(GraphDiagnostics.UnknownImport, name.Span, $"the component `{package.Name}` has no import `{import}`", help)
            : import;
    }

    // By what the value is an instance of, by the name that it was imported or exported with, by the last word of an interface's name.
    private (string Name, WacItem Item, TextSpan Span) Infer(CompositionPackage package, Identifier name)
    {
        WacItem item = scope.Find(name);
        if (item is WacItem.Node(var node, var interfaceName))
        {
            string?[] candidates = [interfaceName, node.Kind is CompositionNodeKind.Import or CompositionNodeKind.Alias ? node.ItemName : null];
            if (candidates.FirstOrDefault(c => c is not null && package.ImportIndex(c) >= 0) is { } import)
            {
                return (import, item, name.Span);
            }
        }

        return (FullName(name.Name, package.Imports), item, name.Span);
    }

    private void Spread(CompositionPackage package, Identifier name, Dictionary<string, (WacItem Item, TextSpan Span)> arguments)
    {
        WacItem item = scope.Find(name);
        InstanceType type = RequireInstance(item, name.Span, "has no exports to spread");
        string[] matching = [.. package.Imports.Where(i => !arguments.ContainsKey(i) && type.Find(i) is not null)];
        if (matching.Length == 0)
        {
            throw context.Fault(
                WacDiagnostics.NoEffect,
                name.Span,
                $"`{name.Name}` exports nothing that `{package.Name}` imports and is not given yet",
                Lists.Have([.. package.Imports.Where(i => !arguments.ContainsKey(i))], "left to give are", "all imports are given already"));
        }

        foreach (string import in matching)
        {
            arguments.Add(import, (Access(item, import, name.Span), name.Span));
        }
    }

    // Of names of interfaces, the last word counts, as it does where it is right.
    private static string? Suggest(WacName name, IEnumerable<string> names) =>
        Spelling.Suggest(name.Value, name.IsQuoted ? names : names.Select(LastWord));

    private static string LastWord(string name) => name[(name.LastIndexOf('/') + 1)..].Split('@')[0];

    // The name itself, or else the only interface whose last word it is.
    private static string FullName(string name, IEnumerable<string> names)
    {
        string? only = null;
        foreach (string candidate in names)
        {
            if (candidate == name)
            {
                return name;
            }

            if (candidate.Contains('/', StringComparison.Ordinal) && LastWord(candidate) == name)
            {
                only = only is null ? candidate : "";
            }
        }

        return only is null or "" ? name : only;
    }
}
