namespace ComponentKit.Wit.Syntax;

/// <summary><c>package a:b@1.0.0;</c></summary>
/// <param name="Name">The package's name.</param>
/// <param name="Docs">The doc comment, or null.</param>
public sealed record PackageDeclarationSyntax(PackageNameSyntax Name, string? Docs);
