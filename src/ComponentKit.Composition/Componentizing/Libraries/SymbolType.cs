using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>What a symbol is: a closed set of cases.</summary>
internal abstract record SymbolType
{
    private SymbolType()
    {
    }

    /// <summary>The address of data: a global that is not set.</summary>
    public static SymbolType Address { get; } = new Global(CoreValueType.I32, false, false);

    /// <summary>A text that sorts types: functions, then globals, then tags.</summary>
    public abstract string Order { get; }

    /// <summary>A function.</summary>
    public sealed record Function(CoreFuncType Type) : SymbolType
    {
        /// <inheritdoc/>
        public override string Order => $"0{OrderOf(Type)}";

        /// <inheritdoc/>
        public override string ToString() => $"function {Type}";
    }

    /// <summary>A global.</summary>
    public sealed record Global(CoreValueType Type, bool IsMutable, bool IsShared) : SymbolType
    {
        /// <inheritdoc/>
        public override string Order => $"1{OrderOf(Type)}{(IsMutable ? 1 : 0)}{(IsShared ? 1 : 0)}";

        /// <inheritdoc/>
        public override string ToString() => $"global {(IsMutable ? "mut " : "")}{Type}";
    }

    /// <summary>An exception tag.</summary>
    public sealed record Tag(CoreFuncType Type) : SymbolType
    {
        /// <inheritdoc/>
        public override string Order => $"2{OrderOf(Type)}";

        /// <inheritdoc/>
        public override string ToString() => $"tag {Type}";
    }

    private static string OrderOf(CoreFuncType type) =>
        string.Concat(type.Parameters.Select(OrderOf)) + "!" + string.Concat(type.Results.Select(OrderOf));

    private static string OrderOf(CoreValueType type) => type.Kind switch
    {
        CoreValueKind.I32 => "0",
        CoreValueKind.I64 => "1",
        CoreValueKind.F32 => "2",
        CoreValueKind.F64 => "3",
        _ => "4",
    };
}
