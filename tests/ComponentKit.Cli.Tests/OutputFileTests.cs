using System.Diagnostics;
using System.Text;
using Xunit;

namespace ComponentKit.Cli.Tests;

/// <summary>What <c>-o</c> may name besides a file. Links and pipes are those of Unix; elsewhere there is nothing to see.</summary>
public sealed class OutputFileTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    // Below the current folder, so that relative paths lead there.
    private readonly string _folder = Directory.CreateDirectory(Path.GetRandomFileName()).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("print", "-o")]
    [InlineData("fmt")]
    public void A_relative_link_named_by_a_relative_path_leads_to_its_own_folder(string command, params string[] option)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string Plain = "interface i { f:func(); }";
        File.WriteAllText(At("real.wit"), Plain);
        File.CreateSymbolicLink(At("link.wit"), "real.wit");
        string link = Path.GetRelativePath(Environment.CurrentDirectory, At("link.wit"));

        string[] paths = option.Length == 0 ? [link] : [Cli.Case("good.wit"), .. option, link];
        Assert.Equal(new Cli(0, "", ""), Cli.Run([command, .. paths]));
        Assert.NotEqual(Plain, File.ReadAllText(At("real.wit")));
        Assert.Equal("real.wit", new FileInfo(At("link.wit")).LinkTarget);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void Links_that_lead_to_each_other_are_an_error()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(At("a"), "b");
        File.CreateSymbolicLink(At("b"), "a");
        Cli run = Cli.Run("print", Cli.Case("good.wit"), "-o", At("a"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error CK1202: the file cannot be written", run.Errors, StringComparison.Ordinal);
        Assert.Equal(("b", "a"), (new FileInfo(At("a")).LinkTarget, new FileInfo(At("b")).LinkTarget));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pipe_gets_the_result_and_stays_a_pipe(bool overLink)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string pipe = At("pipe");
        using (var process = Process.Start("mkfifo", [pipe]))
        {
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }

        File.CreateSymbolicLink(At("link"), "pipe");
        byte[] expected = Encoding.UTF8.GetBytes(Cli.Run("print", Cli.Case("good.wit")).Output);
        for (int i = 0; i < 2; i++)
        {
            Task<byte[]> reader = Task.Run(() => ReadToEnd(pipe));
            Cli run = await Task.Run(() => Cli.Run("print", Cli.Case("good.wit"), "-o", overLink ? At("link") : pipe)).WaitAsync(LongEnough);

            Assert.Equal(new Cli(0, "", ""), run);
            Assert.Equal(expected, await reader.WaitAsync(LongEnough));
        }

        Assert.Equal(["link", "pipe"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static byte[] ReadToEnd(string pipe)
    {
        using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private string At(string name) => Path.Combine(_folder, name);
}
