using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>How strings are encoded in the calls of a core module: function by function, as a module may be linked of several.</summary>
/// <remarks>
/// Versions of interfaces do not count, because imports of several versions can become one after the encodings are known.
/// </remarks>
internal sealed class StringEncodings
{
    private readonly Dictionary<string, StringEncodingOption> _encodings = new(StringComparer.Ordinal);

    /// <summary>Notes the encoding of all functions of one side of a world.</summary>
    /// <exception cref="DiagnosticException">A function has another encoding already.</exception>
    public void Add(IEnumerable<WorldItem> items, StringEncodingOption encoding, string file)
    {
        foreach (WorldItem item in items)
        {
            switch (item)
            {
                case WorldItem.Function(var function):
                    Add(Key(item, function.Name), encoding, file);
                    break;
                case WorldItem.Interface(_, var value):
                    foreach (WitFunction function in value.Functions)
                    {
                        Add(Key(item, function.Name), encoding, file);
                    }

                    break;
            }
        }
    }

    /// <summary>The encoding for a function of an import or export, or null where no world of the module has it.</summary>
    public StringEncodingOption? Find(WorldItem item, string function) =>
        _encodings.TryGetValue(Key(item, function), out StringEncodingOption encoding) ? encoding : null;

    private static string Key(WorldItem item, string function) =>
        item is WorldItem.Interface(var name, { Package: { } package } value) && name == value.QualifiedName
            ? $"{(package.Name with { Version = null }).Qualify(value.Name!)}/{function}"
            : $"{item.Name}/{function}";

    private void Add(string key, StringEncodingOption encoding, string file)
    {
        if (!_encodings.TryAdd(key, encoding) && _encodings[key] != encoding)
        {
            throw ComponentizingFault.In(
                ComponentizingDiagnostics.ConflictingWorlds,
                file,
                $"one world embedded in the module has the strings of `{key}` in {_encodings[key]}, another in {encoding}");
        }
    }
}
