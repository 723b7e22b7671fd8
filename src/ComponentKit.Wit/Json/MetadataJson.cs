using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>Docs, gates and external ids; what is not there is not written.</summary>
internal static class MetadataJson
{
    public static void Docs(this IndentedJson json, string? docs)
    {
        if (docs is not null)
        {
            json.Name("docs").Object(() => json.Name("contents").String(docs));
        }
    }

    public static void Stability(this IndentedJson json, Stability stability)
    {
        if (stability == Model.Stability.Unknown)
        {
            return;
        }

        json.Name("stability").Object(() => json.Name(stability.Since is null ? "unstable" : "stable").Object(() =>
        {
            if (stability.Since is { } since)
            {
                json.Name("since").String(since.ToString());
            }
            else
            {
                json.Name("feature").String(stability.Feature!);
            }

            if (stability.Deprecated is { } deprecated)
            {
                json.Name("deprecated").String(deprecated.ToString());
            }
        }));
    }

    public static void ExternalId(this IndentedJson json, string? id)
    {
        if (id is not null)
        {
            json.Name("external_id").String(id);
        }
    }
}
