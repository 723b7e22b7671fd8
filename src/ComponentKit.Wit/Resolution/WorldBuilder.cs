using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>A world while it is resolved: what its text and its includes say, before implied imports are added.</summary>
internal sealed class WorldBuilder(WitWorld world)
{
    public WitWorld World { get; } = world;

    public WorldItemList Imports { get; } = new("import");

    public WorldItemList Exports { get; } = new("export");
}
