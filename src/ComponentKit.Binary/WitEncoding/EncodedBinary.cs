using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Finishes binaries, and makes sure that others will read them.</summary>
/// <remarks>
/// Text allows more than binaries do: <c>package A:b;</c> is good WIT, but names of packages in binaries are in lower case; names
/// that differ only in case are the same there; values have a largest size. The validator knows all of these rules, so it is asked.
/// </remarks>
internal static class EncodedBinary
{
    /// <summary>Writes a component, and validates it.</summary>
    /// <param name="component">The component. Its name is how messages name what was encoded.</param>
    /// <exception cref="DiagnosticException">It is not valid.</exception>
    public static byte[] Write(ComponentBinary component)
    {
        byte[] bytes = ComponentWriter.Write(component);
        ComponentBinary written = ComponentReader.Read(component.Name, bytes).GetValueOrThrow()!;

        // Features are gated where something is to run, and this only describes.
        DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(written, ComponentFeatures.All);
        return validated.Value is not null
            ? bytes
            : throw new DiagnosticException(new Diagnostic(
                WitEncodingDiagnostics.NotValid,
                $"`{component.Name}` has no valid binary form: {validated.Diagnostics[0].Message}",
                new DiagnosticLocation.Whole(component.Name))
            {
                Help = "in binaries, names of packages are in lower case, names beside each other differ in more than case, and sizes have limits",
            });
    }
}
