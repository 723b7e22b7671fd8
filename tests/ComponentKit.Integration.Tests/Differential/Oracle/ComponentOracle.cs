using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using ComponentKit.Binary.Validation;

namespace ComponentKit.Integration.Tests.Differential.Oracle;

/// <summary>The engine's own validation of components, to hold ours against.</summary>
/// <remarks>
/// <para>
/// The C API has no call that only validates a component: it compiles as well, which takes a thousand times as long and is of
/// no interest here. But the engine reads sections in order, and validates each before it reads the next. So the component is
/// put into another one, with a section behind it that does not exist: where nothing in it is wrong, that is what the engine complains
/// about, before it has compiled anything.
/// </para>
/// <para>Neither way are bodies of core functions validated before they are compiled.</para>
/// <para>A panic in the engine ends the process, so whoever calls this notes beforehand what it is called with.</para>
/// </remarks>
internal sealed unsafe partial class ComponentOracle : SafeHandle
{
    /// <summary>The gated features that the engine's C API can switch.</summary>
    internal const ComponentFeatures Switchable =
        ComponentFeatures.MoreAsyncBuiltIns | ComponentFeatures.StackfulLift | ComponentFeatures.CanonicalNames;

    private const byte ComponentSection = 4;
    private const byte UnknownSection = 0x7e;

    private static readonly byte[] Preamble = [0, (byte)'a', (byte)'s', (byte)'m', 0x0d, 0, 1, 0];

    /// <summary>Makes an engine with all features that are settled, and with some others.</summary>
    internal ComponentOracle(ComponentFeatures features)
        : base(0, ownsHandle: true)
    {
        if ((features & ~Switchable) != ComponentFeatures.Default)
        {
            throw new ArgumentException($"the engine cannot switch {(features & ~Switchable) ^ ComponentFeatures.Default}", nameof(features));
        }

        nint config = Native.wasm_config_new();
        AddCoreProposals(config);
        Native.wasmtime_config_cranelift_opt_level_set(config, 0);
        Native.wasmtime_config_parallel_compilation_set(config, 0);
        Native.wasmtime_config_concurrency_support_set(config, 1);
        Native.wasmtime_config_wasm_component_model_set(config, 1);
        Native.wasmtime_config_wasm_component_model_async_set(config, 1);
        Native.wasmtime_config_wasm_component_model_map_set(config, 1);
        Native.wasmtime_config_wasm_component_model_implements_set(config, 1);
        Native.wasmtime_config_wasm_component_model_more_async_builtins_set(config, Flag(features, ComponentFeatures.MoreAsyncBuiltIns));
        Native.wasmtime_config_wasm_component_model_async_stackful_set(config, Flag(features, ComponentFeatures.StackfulLift));
        Native.wasmtime_config_wasm_component_model_canonical_names_set(config, Flag(features, ComponentFeatures.CanonicalNames));
        SetHandle(Native.wasm_engine_new_with_config(config));
        if (IsInvalid)
        {
            throw new InvalidOperationException("the engine refused its configuration");
        }
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Validates a component without compiling it.</summary>
    internal OracleVerdict Validate(ReadOnlySpan<byte> component)
    {
        byte[] size = new byte[5];
        int digits = 0;
        uint rest = (uint)component.Length;
        do
        {
            size[digits++] = (byte)((rest & 0x7f) | (rest > 0x7f ? 0x80u : 0));
            rest >>= 7;
        }
        while (rest != 0);

        byte[] outer = [.. Preamble, ComponentSection, .. size[..digits], .. component, UnknownSection, 0];
        string? error = New(outer);
        return new OracleVerdict(error is not null && IsAddedSection(error, outer.Length - 2) ? null : error);
    }

    /// <summary>Validates and compiles a component.</summary>
    internal OracleVerdict Compile(ReadOnlySpan<byte> component) => new(New(component));

    protected override bool ReleaseHandle()
    {
        Native.wasm_engine_delete(handle);
        return true;
    }

    // All that CoreValidator knows as well.
    private static void AddCoreProposals(nint config)
    {
        Native.wasmtime_config_wasm_reference_types_set(config, 1);
        Native.wasmtime_config_wasm_function_references_set(config, 1);
        Native.wasmtime_config_wasm_gc_set(config, 1);
        Native.wasmtime_config_wasm_exceptions_set(config, 1);
        Native.wasmtime_config_wasm_multi_memory_set(config, 1);
        Native.wasmtime_config_wasm_memory64_set(config, 1);
        Native.wasmtime_config_wasm_threads_set(config, 1);
        Native.wasmtime_config_wasm_tail_call_set(config, 1);
        Native.wasmtime_config_wasm_wide_arithmetic_set(config, 1);
        Native.wasmtime_config_wasm_compact_imports_set(config, 1);
    }

    private static byte Flag(ComponentFeatures features, ComponentFeatures feature) => features.HasFlag(feature) ? (byte)1 : (byte)0;

    private static bool IsAddedSection(string error, int offset) =>
        error.StartsWith("malformed section id: 126", StringComparison.Ordinal)
        && OffsetPattern().Match(error) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) >= offset;

    private string? New(ReadOnlySpan<byte> component)
    {
        nint compiled;
        nint error;
        fixed (byte* bytes = component)
        {
            error = Native.wasmtime_component_new(handle, bytes, (nuint)component.Length, &compiled);
        }

        if (error == 0)
        {
            Native.wasmtime_component_delete(compiled);
            return null;
        }

        Native.ByteVec message;
        Native.wasmtime_error_message(error, &message);
        Native.wasmtime_error_delete(error);
        string text = Encoding.UTF8.GetString(message.Data, (int)message.Size).TrimEnd('\0');
        Native.wasm_byte_vec_delete(&message);
        return InnermostCause(text);
    }

    // Causes come one a line, outermost first, numbered where there are several.
    private static string InnermostCause(string text) =>
        NumberPattern().Replace(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1], "");

    [GeneratedRegex(@"^\d+: ", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\(at offset 0x([0-9a-f]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();
}
