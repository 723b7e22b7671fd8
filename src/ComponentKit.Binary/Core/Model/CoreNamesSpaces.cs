namespace ComponentKit.Binary.Core.Model;

/// <summary>Which part of the section <c>name</c> has the names of which index space.</summary>
internal static class CoreNamesSpaces
{
    /// <summary>The index space of a part; null for a part that has names of something else.</summary>
    public static CoreIndexSpace? Of(CoreNamesSubsection part) => part switch
    {
        CoreNamesSubsection.Functions => CoreIndexSpace.Function,
        CoreNamesSubsection.Types => CoreIndexSpace.Type,
        CoreNamesSubsection.Tables => CoreIndexSpace.Table,
        CoreNamesSubsection.Memories => CoreIndexSpace.Memory,
        CoreNamesSubsection.Globals => CoreIndexSpace.Global,
        CoreNamesSubsection.Elements => CoreIndexSpace.Element,
        CoreNamesSubsection.Data => CoreIndexSpace.Data,
        CoreNamesSubsection.Tags => CoreIndexSpace.Tag,
        _ => null,
    };
}
