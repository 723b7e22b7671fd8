using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the host's side of imports: the contract, and the companion that lifts, calls and lowers.</summary>
internal static class ImportWriter
{
    /// <summary>Writes the contract that a host implements.</summary>
    public static void WriteContract(this CodeWriter writer, ImportPlan import, ItemPlan item, string accessibility)
    {
        writer.WriteItem(item, $"The WIT interface <c>{item.WitName}</c>, as a host implements it.");
        using (writer.Block($"{accessibility} interface {import.Contract}"))
        {
            writer.WriteContractMembers(import);
        }
    }

    /// <summary>Writes what a contract has: factories of resources, and methods.</summary>
    public static void WriteContractMembers(this CodeWriter writer, ImportPlan import)
    {
        foreach (HostResourcePlan resource in import.Resources.Where(r => r.FactoryFunctions.Any()))
        {
            writer.Blank();
            writer.Line($"/// <summary>What makes an <see cref=\"{resource.Name}\"/>.</summary>");
            writer.WriteStability(resource.Item.Stability);
            writer.Line($"{resource.Factory} {resource.Property} {{ get; }}");
        }

        foreach (ImportFunctionPlan function in import.Functions.Where(f => !f.IsMethod && f.Factory is null))
        {
            writer.Blank();
            writer.WriteContractMethod(function);
        }
    }

    /// <summary>Writes a method of a contract.</summary>
    public static void WriteContractMethod(this CodeWriter writer, ImportFunctionPlan function)
    {
        writer.WriteItem(function.Item);
        string parameters = ExportFunctionWriter.Parameters(
            function.Call, exports: null, function.Call.Parameters.Skip(function.IsMethod ? 1 : 0));
        writer.Line($"{ExportFunctionWriter.ReturnType(function.Call, function.Call.Result?.Type)} {function.Method}({parameters});");
    }

    /// <summary>Writes the companion of a contract.</summary>
    public static void WriteImportCompanion(this CodeWriter writer, ImportPlan import, string accessibility)
    {
        writer.Line($"/// <summary>How calls of <see cref=\"{import.Contract}\"/> come out of a component.</summary>");
        writer.WriteHidden();
        using (writer.Block($"{accessibility} static class {import.Companion}"))
        {
            writer.WriteImportDefinition(import, "public");
        }
    }

    /// <summary>Writes the definition: each function's name and type, and what answers it.</summary>
    public static void WriteImportDefinition(this CodeWriter writer, ImportPlan import, string accessibility)
    {
        writer.Line("/// <summary>The functions, and what answers calls of each.</summary>");
        string member = import.HasManyNames ? "Named(string name) =>" : "Definition { get; } =";
        writer.Line($"{accessibility} static ImportDefinition<{import.Contract}> {member} new(");
        using (writer.Indent())
        {
            string close = import.Resources.IsEmpty ? ");" : ")";
            writer.Line((import.HasManyNames ? "name" : CSharpLiteral.OfOptional(import.Name)) + (import.Functions.IsEmpty ? close : ","));
            for (int i = 0; i < import.Functions.Length; i++)
            {
                WriteFunction(writer, import.Contract, import.Functions[i], i < import.Functions.Length - 1 ? ")," : $"){close}");
            }
        }

        if (import.Resources.Length > 0)
        {
            writer.Line("{");
            using (writer.Indent("};"))
            {
                string resources = string.Join(
                    ", ", import.Resources.Select(r => $"new ImportResource<{r.Name}>({CSharpLiteral.Of(r.Item.WitName)})"));
                writer.Line($"Resources = [{resources}],");
            }
        }
    }

    private static void WriteFunction(CodeWriter writer, string contract, ImportFunctionPlan function, string close)
    {
        CallPlan call = function.Call;
        if (call.Unsupported is { } reason)
        {
            writer.Line(
                $"new ImportFunction<{contract}>({CSharpLiteral.Of(function.Item.WitName)}, {CSharpLiteral.Of(function.Signature)}, "
                + $"unsupported: {CSharpLiteral.Of(reason)}{close}");
            return;
        }

        writer.Line(
            $"new ImportFunction<{contract}>({CSharpLiteral.Of(function.Item.WitName)}, {CSharpLiteral.Of(function.Signature)}, "
            + $"static ({call.Locals.Host}, {call.Locals.Call}) =>");
        writer.Line("{");
        using (writer.Indent("}" + close))
        {
            WriteLift(writer, call);

            writer.Line("// call");
            string target = function.IsMethod ? call.Parameters[0].Name
                : function.Factory is null ? call.Locals.Host
                : $"{call.Locals.Host}.{function.Factory}";
            string arguments = string.Join(", ", call.Parameters.Skip(function.IsMethod ? 1 : 0).Select(p => p.Name));
            string invocation = $"{target}.{function.Method}({arguments});";
            writer.Line(call.Result is { } result ? $"{result.Type} {call.Locals.Result} = {invocation}" : invocation);
            WriteLower(writer, call);
        }
    }

    private static void WriteLift(CodeWriter writer, CallPlan call)
    {
        if (call.Parameters.IsEmpty)
        {
            return;
        }

        writer.Line("// lift");
        string cx = call.Locals.Call + ".Context";
        if (call.Spilled is { } shape)
        {
            writer.Line(
                $"uint {call.Locals.Parameters} = {call.Locals.Call}.SpilledParameters("
                + $"size: {CSharpLiteral.Of(shape.Size)}, alignment: {CSharpLiteral.Of(shape.Alignment)});");
        }

        foreach (SlotPlan parameter in call.Parameters)
        {
            string lift = call.Spilled is null
                ? Move.LiftFlat(parameter, cx, call.Locals.Call + ".Flat")
                : Move.Load(parameter, cx, call.Locals.Parameters);
            writer.Line($"{parameter.Type} {parameter.Name} = {lift};");
        }

        writer.Blank();
    }

    private static void WriteLower(CodeWriter writer, CallPlan call)
    {
        if (call.Result is not { } result)
        {
            return;
        }

        writer.Blank();
        writer.Line("// lower");
        ValuePlan value = result.Value;
        string name = call.Locals.Call;
        string pointer = $"returnPointerIndex: {CSharpLiteral.Of(call.ReturnPointerIndex)}";
        writer.Line(value.FlatCount > 1
            ? $"{name}.LowerResult<{value.Type}, {value.Codec}>({pointer}, {call.Locals.Result});"
            : Move.LowerFlat(new SlotPlan("", value.Type, value, 0, 0), name + ".Context", name + ".Flat", call.Locals.Result));
    }
}
