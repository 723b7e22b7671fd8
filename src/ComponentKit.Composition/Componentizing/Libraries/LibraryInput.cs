namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>A core module that is linked with others of its kind, by the tool convention for dynamic linking.</summary>
/// <param name="Name">Its name, by which others need it, such as <c>libc.so</c>.</param>
/// <param name="Module">The module.</param>
/// <param name="IsOpenable">Whether <c>dlopen</c> finds it.</param>
public sealed record LibraryInput(string Name, CoreModuleInput Module, bool IsOpenable = false);
