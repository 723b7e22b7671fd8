namespace ComponentKit.Composition.Componentizing;

/// <summary>A core module that stands between the main module and the component's imports, such as one for an older WASI.</summary>
/// <param name="Name">The first of the two names of the imports that it serves, such as <c>wasi_snapshot_preview1</c>.</param>
/// <param name="Module">The module.</param>
public sealed record AdapterInput(string Name, CoreModuleInput Module);
