namespace ComponentKit.Binary.Validation;

/// <summary>Judges core modules, which the component layer takes as they are.</summary>
public interface ICoreValidator
{
    /// <summary>Validates a core module.</summary>
    /// <param name="module">The whole module in binary.</param>
    /// <returns>What is wrong with it; null when it is valid.</returns>
    CoreModuleFault? Validate(ReadOnlyMemory<byte> module);
}
