using System.Text.Json.Nodes;
using Acme.Plugins;
using ComponentKit.Runtime;
using Wasmtime;
using Wasmtime.Components;
using Xunit;
using Component = ComponentKit.Runtime.Component;

namespace ComponentKit.Integration.Tests.Examples;

/// <summary>The plugins in C, Rust and JavaScript do the same under other hosts of components as they do under this one.</summary>
public sealed class PluginHostTests
{
    private static readonly string[] Plugins = ["count", "tags", "tidy"];

    private static readonly Article[] Articles =
    [
        new("how  to fly", "Take  a #broom,  and  #jump. ", ["magic"]),
        new("", " \t\n", []),
        new("ßtraße", "#日本 #Ünder\n#x #x", ["x", "y", ""]),
        new("long", "one two three four five six", [.. Enumerable.Range(0, 500).Select(i => $"{i}")]),
    ];

    [ExampleFact("PluginHost", "plugins")]
    public void Plugins_do_the_same_under_the_engines_own_component_support() =>
        Assert.All(Plugins, plugin => Assert.Equal(RunHere(plugin), RunByPeer(plugin)));

    [ExampleFact("PluginHost", "plugins", needsNode: true)]
    public void Plugins_do_the_same_as_jco_transpiles_them() => Assert.All(Plugins, plugin =>
    {
        JsonNode settings = new JsonObject { ["longest"] = "5" };
        JsonArray articles = [.. Articles.Select(Json)];
        Assert.Equal(RunHere(plugin), Example.Text(Example.RunNode("plugin.mjs", PathOf(plugin), settings, articles)));
    });

    private static string PathOf(string plugin) => Example.PathOf("PluginHost", "plugins", plugin);

    private static string RunHere(string name)
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(PathOf(name));
        var editor = new Editor();
        using ExamplePlugin plugin = ExamplePlugin.Instantiate(component, editor);
        JsonArray outcomes = [.. Articles.Select(a => Example.Outcome(plugin.Filter.TryApply(a), Json))];
        return Report(plugin.Filter.Describe(), editor.Notes, outcomes);
    }

    private static string RunByPeer(string name)
    {
        using var store = new Store(Example.PeerEngine);
        var editor = new Editor();
        ComponentInstance plugin = Example.InstantiateByPeer(store, PathOf(name), root =>
        {
            using ComponentLinkerInstance functions = root.AddInstance("acme:plugins/editor@1.0.0");
            functions.DefineFunction("note", (arguments, _) => editor.Note(arguments[0].AsString()));
            functions.DefineFunction("setting", (arguments, results) =>
                results[0] = editor.Setting(arguments[0].AsString()) is { } set ? ComponentValue.Some(ComponentValue.String(set)) : ComponentValue.None());
        });

        const string filter = "acme:plugins/filter@1.0.0";
        ComponentFunction apply = plugin.GetFunction(filter, "apply")!;
        JsonArray outcomes = [.. Articles.Select(a => Example.Outcome(apply.Call(Peer(a))!, Json))];
        return Report(plugin.GetFunction(filter, "describe")!.Call()!.AsString(), editor.Notes, outcomes);
    }

    private static string Report(string description, List<string> notes, JsonArray outcomes) => Example.Text(new JsonObject
    {
        ["description"] = description,
        ["notes"] = new JsonArray([.. notes.Select(n => (JsonNode)n)]),
        ["outcomes"] = outcomes,
    });

    private static JsonObject Json(Article article) => Json(article.Title, article.Text, article.Tags);

    private static JsonObject Json(ComponentValue article) =>
        Json(article.Field("title").AsString(), article.Field("text").AsString(), article.Field("tags").AsList().Select(t => t.AsString()));

    private static JsonObject Json(string title, string text, IEnumerable<string> tags) => new()
    {
        ["title"] = title,
        ["text"] = text,
        ["tags"] = new JsonArray([.. tags.Select(t => (JsonNode)t)]),
    };

    private static ComponentValue Peer(Article article) => ComponentValue.Record([
        new("title", ComponentValue.String(article.Title)),
        new("text", ComponentValue.String(article.Text)),
        new("tags", ComponentValue.List([.. article.Tags.Select(ComponentValue.String)])),
    ]);

    private sealed class Editor : ExamplePlugin.IImports, IEditor
    {
        internal List<string> Notes { get; } = [];

        IEditor ExamplePlugin.IImports.Editor => this;

        public void Note(string text) => Notes.Add(text);

        public string? Setting(string name) => name == "longest" ? "5" : null;
    }
}
