using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Validation;

/// <summary>Turns a component as written into a typed one, checking the rules that later stages rely on.</summary>
/// <remarks>
/// <para>
/// Definitions are taken in the order of the binary, each looking up only what is before it, so that one pass builds all index
/// spaces. Each part of the specification has a class of its own: <see cref="TypeResolver"/>, <see cref="AliasResolver"/>,
/// <see cref="InstanceResolver"/>, <see cref="CanonResolver"/>, <see cref="ExternNameSet"/>. A new rule goes into the class
/// of its chapter. Instantiating is substitution (<see cref="Substitution"/>) after the arguments have been matched with the
/// imports (<see cref="TypeMatcher"/>).
/// </para>
/// <para>The first broken rule ends the validation, since what follows would only be guesswork.</para>
/// <para>
/// Left to others: the bodies of core modules, which an <see cref="ICoreValidator"/> judges.
/// </para>
/// </remarks>
public static class ComponentValidator
{
    /// <summary>Validates a component.</summary>
    /// <param name="component">The component as written.</param>
    /// <param name="features">The gated features that it may use.</param>
    /// <param name="coreValidator">Judges the core modules; without one, only their imports and exports are read and checked.</param>
    /// <returns>The typed component, or null with the diagnostic that says why not.</returns>
    public static DiagnosticResult<TypedComponent?> Validate(
        ComponentBinary component, ComponentFeatures features = ComponentFeatures.Default, ICoreValidator? coreValidator = null)
    {
        try
        {
            var context = new ValidationContext(component.Name, component.Bytes.Length, features, coreValidator);
            TypedComponent typed = new DefinitionResolver(context).Resolve(component, parent: null);
            context.CoreTypeJudge.Judge(context);
            return new DiagnosticResult<TypedComponent?>(typed, []);
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<TypedComponent?>(null, [.. exception.Diagnostics.Select(d => SectionPath.AddTo(d, component.Bytes))]);
        }
    }
}
