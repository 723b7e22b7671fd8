namespace ComponentKit.Wit.Layout;

/// <summary>The types of core WebAssembly that values of the component model become when they are flattened.</summary>
public enum FlatType
{
    /// <summary><c>i32</c></summary>
    I32,

    /// <summary><c>i64</c></summary>
    I64,

    /// <summary><c>f32</c></summary>
    F32,

    /// <summary><c>f64</c></summary>
    F64,
}
