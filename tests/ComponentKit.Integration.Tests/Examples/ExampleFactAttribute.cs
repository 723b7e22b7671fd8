using System.Runtime.CompilerServices;
using Xunit;

namespace ComponentKit.Integration.Tests.Examples;

/// <summary>A test of what an example's <c>build.sh</c> makes; skipped, with the reason, when that has not run.</summary>
public sealed class ExampleFactAttribute : FactAttribute
{
    /// <summary>Looks for the example's components, and for what runs them beside us.</summary>
    /// <param name="example">The example's folder.</param>
    /// <param name="folder">The folder of its components.</param>
    /// <param name="needsNode">Whether node runs them, with the packages of <c>tests/guests</c>.</param>
    public ExampleFactAttribute(string example, string folder, bool needsNode = false)
    {
        if (!Directory.Exists(Path.Combine(Root(), "examples", example, folder)))
        {
            Skip = $"the components of {example} are not there: examples/{example}/build.sh makes them";
        }
        else if (needsNode && !Directory.Exists(Path.Combine(Root(), "tests", "guests", "node_modules")))
        {
            Skip = "jco is not there: tests/guests/build.sh sampler-js installs it";
        }
    }

    internal static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
