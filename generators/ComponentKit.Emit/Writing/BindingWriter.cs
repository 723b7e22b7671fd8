using System.Collections.Immutable;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Emit.Naming;
using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Prints a plan: one file for each interface and each world.</summary>
internal static class BindingWriter
{
    public static ImmutableArray<GeneratedFile> Write(BindingPlan plan)
    {
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        foreach (WorldPlan world in plan.Worlds)
        {
            files.Add(WriteFile(plan, world.FileName, $"world {world.Item.WitName}", world.Namespace, w => w.WriteWorld(world)));
        }

        foreach (InterfacePlan item in plan.Interfaces)
        {
            string kind = item.IsWorld ? "world" : "interface";
            files.Add(WriteFile(plan, item.FileName, $"{kind} {item.Item.WitName}", item.Namespace, w => w.WriteInterface(item), item.Shared));
        }

        if (plan.FixedLists.Length > 0)
        {
            files.Add(WriteFile(plan, "ComponentKit.FixedLists.g.cs", "lists of a fixed length", FixedListPlan.Namespace, w =>
            {
                foreach (FixedListPlan list in plan.FixedLists)
                {
                    w.Blank();
                    w.WriteFixedList(list);
                }
            },
            plan.FixedLists.Where(l => l.Accessibility == "public").Select(Share)));
        }

        return files.ToImmutable();
    }

    /// <summary>The declarations of the classes that no user declares.</summary>
    public static IEnumerable<GeneratedFile> WriteDeclarations(BindingPlan plan, IReadOnlyList<HostWorldOptions> options)
    {
        for (int i = 0; i < options.Count; i++)
        {
            WorldPlan world = plan.Worlds[i];
            HostWorldOptions option = options[i];
            if (!option.IsDeclared)
            {
                // Names of C# have no hyphen, so that no other file can be called this.
                string name = $"{option.FullName}-Class.g.cs";
                yield return WriteFile(plan, name, $"world {world.Item.WitName}", world.Namespace, w => w.WriteDeclaration(world, option));
            }
        }
    }

    private static SharedPlan Share(FixedListPlan list) => new(
        $"list<_, {CSharpLiteral.Of(list.Length)}>", BindingKind.Type, "", [new ClrName(FixedListPlan.Namespace, list.Name)]);

    private static string AttributeOf(SharedPlan item)
    {
        IEnumerable<string> types = item.Types.Select(t => CSharpLiteral.Of(t.Namespace.Length == 0 ? t.Name : $"{t.Namespace}.{t.Name}"));
        return $"[assembly: WitBinding({CSharpLiteral.Of(item.Wit)}, WitBindingKind.{item.Kind}, {CSharpLiteral.Of(item.Shape)}, {string.Join(", ", types)})]";
    }

    private static GeneratedFile WriteFile(
        BindingPlan plan,
        string name,
        string subject,
        string @namespace,
        Action<CodeWriter> writeBody,
        IEnumerable<SharedPlan>? shared = null)
    {
        var body = new CodeWriter();
        writeBody(body);
        string text = body.ToString();

        List<string> attributes = (shared ?? []).Select(AttributeOf).ToList();
        var file = new CodeWriter();
        file.Line(BindingHeader.FirstLine);
        file.Line($"{BindingHeader.SecondLineStart}{subject}. Changes here are lost when the WIT is read again.");
        file.Line("// </auto-generated>");
        file.Line("#nullable enable");
        file.Line("#pragma warning disable CS1573, CS1591 // What WIT has no docs for has none here.");
        if (plan.HasDeprecated)
        {
            file.Line("#pragma warning disable CS0612, CS0618 // Bindings of what is deprecated use it.");
        }

        if (plan.HasUnstable)
        {
            file.Line($"#pragma warning disable {EmitDiagnostics.UnstableId} // Bindings of what is unstable use it.");
        }

        file.Blank();
        foreach (string directive in UsingDirectives.For(string.Join("\n", attributes.Append(text))))
        {
            file.Line($"using {directive};");
        }

        if (attributes.Count > 0)
        {
            file.Blank();
            attributes.ForEach(file.Line);
        }

        if (@namespace.Length > 0)
        {
            file.Blank();
            file.Line($"namespace {@namespace};");
        }

        return new GeneratedFile(name, $"{file}\n{text}");
    }
}
