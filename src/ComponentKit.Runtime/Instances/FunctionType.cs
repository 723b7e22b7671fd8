using ComponentKit.Binary.Typing;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Instances;

/// <summary>The type of a function in one instance, for callers who know types only at run time.</summary>
/// <param name="plan">The type in the plan.</param>
/// <param name="resources">The resource types of the instance, by their index in the plan.</param>
/// <param name="layout">The core function that it becomes.</param>
internal sealed class FunctionType(PlanFunctionType plan, ResourceType?[] resources, FunctionLayout layout)
{
    /// <summary>The type itself.</summary>
    internal FuncType Type => plan.Type;

    /// <summary>The core function that it becomes.</summary>
    internal FunctionLayout Layout => layout;

    /// <summary>The resource type that a resource of the type is.</summary>
    internal ResourceType ResourceOf(TypeDef resource) => resources[plan.Resources[resource.Dealias()]]!;
}
