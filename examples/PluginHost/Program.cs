using Acme.Plugins;
using ComponentKit;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using PluginHost;

string folder = Path.Combine(AppContext.BaseDirectory, "plugins");
string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.wasm") : [];
if (files.Length == 0)
{
    Console.Error.WriteLine("There are no plugins yet: run examples/PluginHost/build.sh, then build this program again.");
    return 1;
}

Array.Sort(files, StringComparer.Ordinal);

// Nobody here trusts a plugin: it may take two seconds for a call, and 16 MiB.
using var engine = new WasmEngine(new WasmEngineOptions
{
    CanInterrupt = true,
    CallTimeout = TimeSpan.FromSeconds(2),
    MaxMemoryBytes = 16 << 20,
});

var settings = new Dictionary<string, string> { ["longest"] = "12" };
var plugins = new List<(string Name, Component Component)>();
try
{
    foreach (string file in files)
    {
        Load(file);
    }

    Publish(new Article("how  to fly", "Take  a #broom,  and  #jump.", ["magic"]));
    Publish(new Article("nothing much", " ", []));
    Publish(new Article("a long one", "One two three four five six seven eight nine ten eleven twelve thirteen", []));
}
finally
{
    plugins.ForEach(plugin => plugin.Component.Dispose());
}

return 0;

void Load(string file)
{
    string name = Path.GetFileNameWithoutExtension(file);
    Component? component = null;
    try
    {
        component = engine.Load(file);
        using Plugin plugin = Plugin.Instantiate(component, new Editor(name, settings));
        Console.WriteLine($"{name} {plugin.Filter.Describe()}");
        plugins.Add((name, component));
    }
    catch (Exception misfit) when (misfit is DiagnosticException or TrapException or TimeoutException)
    {
        // No component at all, one that does something else, or one that fails at once. The message has the details.
        component?.Dispose();
        Console.Error.WriteLine($"{file} cannot be used: {misfit.Message}");
    }
}

// Hands the article from one plugin to the next.
void Publish(Article article)
{
    Console.WriteLine($"\n'{article.Title}'");
    foreach ((string name, Component component) in plugins)
    {
        try
        {
            // An instance of its own for each article: making one costs less than finding out whether the last one is still well.
            using Plugin plugin = Plugin.Instantiate(component, new Editor(name, settings));
            article = plugin.Filter.Apply(article);
        }
        catch (WitException<string> refusal)
        {
            Console.WriteLine($"  {name} refuses it: {refusal.Error}");
            return;
        }
        catch (Exception failure) when (failure is TrapException or TimeoutException)
        {
            // The plugin is at fault, and the others never know. Its frames are on further lines.
            Console.WriteLine($"  {name} has failed: {failure.Message.Split('\n')[0]}");
        }
    }

    Console.WriteLine($"  published: {article.Title} | {article.Text} | {string.Join(", ", article.Tags)}");
}
