using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the contracts of a resource that the host implements: of its values, and of what makes them.</summary>
internal static class HostResourceWriter
{
    public static void WriteHostResource(this CodeWriter writer, HostResourcePlan resource, string accessibility)
    {
        writer.WriteItem(
            resource.Item,
            $"The WIT resource <c>{resource.Item.WitName}</c>, as a host implements it. An object that is disposable ends when its component drops it.");
        WriteContract(writer, $"{accessibility} interface {resource.Name}", resource.Methods);
        if (resource.FactoryFunctions.Any())
        {
            writer.Blank();
            writer.Line($"/// <summary>What makes an <see cref=\"{resource.Name}\"/>, and its functions that need none.</summary>");
            writer.WriteStability(resource.Item.Stability);
            WriteContract(writer, $"{accessibility} interface {resource.Factory}", resource.FactoryFunctions);
        }
    }

    private static void WriteContract(CodeWriter writer, string head, IEnumerable<ImportFunctionPlan> functions)
    {
        using (writer.Block(head))
        {
            foreach (ImportFunctionPlan function in functions)
            {
                writer.Blank();
                writer.WriteContractMethod(function);
            }
        }
    }
}
