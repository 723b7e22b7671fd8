using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes methods that call exports, in phases: lower, call, lift, free.</summary>
internal static class ExportFunctionWriter
{
    /// <summary>Writes a method, with its twin where it can fail.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="function">The function.</param>
    /// <param name="modifiers">The modifiers, such as <c>public static</c>.</param>
    /// <param name="exports">The parameter by which a static function of a resource gets at the exports: its type; else null.</param>
    /// <param name="member">The expression for the exported function.</param>
    public static void WriteExportFunction(
        this CodeWriter writer, ExportFunctionPlan function, string modifiers, string? exports, string member)
    {
        CallPlan call = function.Call;
        string parameters = Parameters(call, exports);
        if (function.TryMethod is not { } twin)
        {
            writer.WriteItem(function.Item);
            WriteCall(writer, call, $"{modifiers} {ReturnType(call, call.Result?.Type)} {function.Method}({parameters})", exports, member);
            return;
        }

        writer.WriteDocs(function.Item.Docs);
        writer.Line("/// <exception cref=\"WitException{E}\">The component gave a failure back.</exception>");
        writer.WriteStability(function.Item.Stability);
        string arguments = string.Join(", ", Visible(call).Select(p => p.Name));
        arguments = exports is null ? arguments : arguments.Length == 0 ? call.Locals.Exports : $"{call.Locals.Exports}, {arguments}";
        string ok = call.Result!.OkType!;
        string discard = ok == "void" ? "_ = " : "";
        if (call.IsAsync)
        {
            arguments = arguments.Length == 0 ? call.Locals.Cancellation : $"{arguments}, {call.Locals.Cancellation}";
            writer.Line($"{modifiers} async {ReturnType(call, ok)} {function.Method}({parameters}) =>");
            using (writer.Indent())
            {
                writer.Line($"{discard}(await {twin}({arguments}).ConfigureAwait(false)).Value;");
            }
        }
        else
        {
            writer.Line($"{modifiers} {ok} {function.Method}({parameters}) => {discard}{twin}({arguments}).Value;");
        }

        writer.Blank();
        writer.Line($"/// <summary>As <see cref=\"{function.Method}\"/>, with a failure as a value.</summary>");
        writer.WriteStability(function.Item.Stability);
        WriteCall(writer, call, $"{modifiers} {ReturnType(call, call.Result.Type)} {twin}({parameters})", exports, member);
    }

    /// <summary>The type that a method returns: a task, where it is async.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">The type of what the call gives; null or <c>void</c> for nothing.</param>
    public static string ReturnType(CallPlan call, string? type) => (call.IsAsync, type is null or "void") switch
    {
        (false, true) => "void",
        (false, false) => type!,
        (true, true) => "Task",
        (true, false) => $"Task<{type}>",
    };

    /// <summary>Writes the parameters of a method.</summary>
    /// <param name="call">The call.</param>
    /// <param name="exports">The type of the exports where they are a parameter; else null.</param>
    /// <param name="shown">The parameters to write; those that are not the object itself, where nothing is said.</param>
    public static string Parameters(CallPlan call, string? exports, IEnumerable<SlotPlan>? shown = null)
    {
        IEnumerable<string> parameters = (shown ?? Visible(call)).Select(p => $"{p.Type} {p.Name}");
        if (call.IsAsync)
        {
            parameters = parameters.Append($"CancellationToken {call.Locals.Cancellation} = default");
        }

        return string.Join(", ", exports is null ? parameters : parameters.Prepend($"{exports} {call.Locals.Exports}"));
    }

    /// <summary>Writes a method that makes one call.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="call">What it moves.</param>
    /// <param name="head">The declaration.</param>
    /// <param name="exports">The type of the exports where they are a parameter; else null.</param>
    /// <param name="member">The expression for the exported function.</param>
    /// <param name="liftOwned">For a constructor: the class whose value is lifted without being wrapped.</param>
    public static void WriteCall(
        this CodeWriter writer, CallPlan call, string head, string? exports, string member, string? liftOwned = null)
    {
        using (writer.Block(head))
        {
            if (exports is not null)
            {
                writer.Line($"ArgumentNullException.ThrowIfNull({call.Locals.Exports});");
            }

            if (call.Unsupported is { } reason)
            {
                writer.Line($"throw {member}.NotSupported({CSharpLiteral.Of(reason)});");
                return;
            }

            writer.Line($"using ExportCall {call.Locals.Call} = {member}.Enter();");
            WriteLower(writer, call);

            writer.Blank();
            writer.Line("// call");
            writer.Line($"{call.Locals.Call}.Invoke();");
            WriteLift(writer, call, liftOwned);

            writer.Blank();
            writer.Line("// free");
            writer.Line($"{call.Locals.Call}.PostReturn();");
            if (call.Result is not null)
            {
                writer.Line($"return {call.Locals.Result};");
            }
        }
    }

    private static IEnumerable<SlotPlan> Visible(CallPlan call) => call.Parameters.Where(p => p.Name != "this");

    private static void WriteLower(CodeWriter writer, CallPlan call)
    {
        if (call.Parameters.IsEmpty)
        {
            return;
        }

        writer.Blank();
        writer.Line("// lower");
        string cx = call.Locals.Call + ".Context";
        if (call.Spilled is { } shape)
        {
            writer.Line(
                $"uint {call.Locals.Parameters} = {call.Locals.Call}.SpillParameters("
                + $"size: {CSharpLiteral.Of(shape.Size)}, alignment: {CSharpLiteral.Of(shape.Alignment)});");
        }

        foreach (SlotPlan parameter in call.Parameters)
        {
            writer.Line(call.Spilled is null
                ? Move.LowerFlat(parameter, cx, call.Locals.Call + ".Flat", parameter.Name)
                : Move.Store(parameter, cx, call.Locals.Parameters, parameter.Name));
        }
    }

    private static void WriteLift(CodeWriter writer, CallPlan call, string? liftOwned)
    {
        if (call.Result is not { } result)
        {
            return;
        }

        writer.Blank();
        writer.Line("// lift");
        ValuePlan value = result.Value;
        string name = call.Locals.Call;
        if (liftOwned is not null)
        {
            writer.Line($"OwnedResource {call.Locals.Result} = OwnCodec<{liftOwned}>.LiftFlatOwned({name}.Context, {name}.Flat);");
        }
        else if (result.OwnedLoad is { } load)
        {
            writer.Line(
                $"uint {call.Locals.Address} = {name}.SpilledResult("
                + $"size: {CSharpLiteral.Of(value.Size)}, alignment: {CSharpLiteral.Of(value.Alignment)});");
            writer.Line($"{result.Type} {call.Locals.Result} = {value.Codec}.{load}({name}.Context, {call.Locals.Address});");
        }
        else if (value.FlatCount > 1)
        {
            writer.Line($"{result.Type} {call.Locals.Result} = {name}.LiftResult<{value.Type}, {value.Codec}>();");
        }
        else
        {
            writer.Line($"{result.Type} {call.Locals.Result} = {Move.LiftFlat(value, "LiftFlat", 0, name + ".Context", name + ".Flat")};");
        }
    }
}
