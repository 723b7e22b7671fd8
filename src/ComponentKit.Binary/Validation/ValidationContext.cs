using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Validation;

/// <summary>What all parts of one validation share: how to fail, which features are on, how much work is left.</summary>
/// <param name="file">How messages name the component.</param>
/// <param name="length">How many bytes it has.</param>
/// <param name="features">The features that it may use.</param>
/// <param name="coreValidator">What judges core modules; null for nothing.</param>
internal sealed class ValidationContext(string file, long length, ComponentFeatures features, ICoreValidator? coreValidator)
{
    private const int MaximumDepth = 100;

    // Far beyond what components need; it bounds the work where few bytes ask for much of it.
    private long _budget = 100_000 + length;

    /// <summary>How messages name the file.</summary>
    public string File => file;

    /// <summary>Which definitions of several instances are the same.</summary>
    public TypeOrigins Origins { get; } = new();

    /// <summary>The core types seen so far.</summary>
    public CoreTypeTable CoreTypes { get; } = new();

    /// <summary>The core types that an engine has to judge.</summary>
    public CoreTypeJudge CoreTypeJudge { get; } = new();

    /// <summary>Sizes of the types seen so far.</summary>
    public TypeMeasure Measure { get; } = new();

    /// <summary>Judges the bodies of core modules; without one, only their imports and exports are read.</summary>
    public ICoreValidator? CoreValidator => coreValidator;

    /// <summary>Whether all of some features are on.</summary>
    public bool Has(ComponentFeatures wanted) => (features & wanted) == wanted;

    /// <summary>Checks that a gated feature is on.</summary>
    public void Require(ComponentFeatures feature, long offset, string what)
    {
        if (!Has(feature))
        {
            string name = WasmFeatures.NameOf(feature);
            throw Fail(
                ValidationDiagnostics.FeatureDisabled,
                offset,
                $"{what} belongs to the feature `{name}`, which is not enabled",
                $"`--wasm-features {name}` enables it");
        }
    }

    /// <summary>Counts work, and fails when it becomes too much.</summary>
    public void Spend(int work, long offset)
    {
        _budget -= work;
        if (_budget < 0)
        {
            throw Fail(ValidationDiagnostics.TooComplex, offset, "the types of the component are too complex");
        }
    }

    /// <summary>Checks that instance and component types are not nested too deeply.</summary>
    public void CheckDepth(int depth, long offset)
    {
        if (depth > MaximumDepth)
        {
            throw Fail(ValidationDiagnostics.TooComplex, offset, $"the type is nested more than {MaximumDepth} levels deep");
        }
    }

    /// <summary>The item at an index.</summary>
    public T At<T>(IReadOnlyList<T> space, uint index, string what, long offset) =>
        index < space.Count
            ? space[(int)index]
            : throw Fail(
                ValidationDiagnostics.IndexOutOfRange,
                offset,
                space.Count == 0
                    ? $"there is no {what} {index}: none is defined yet"
                    : $"there is no {what} {index}: the last one defined is {space.Count - 1}");

    public DiagnosticException Fail(DiagnosticDescriptor descriptor, long offset, string message, string? help = null) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(file, offset)) { Help = help });
}
