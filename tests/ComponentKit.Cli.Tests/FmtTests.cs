using System.Text;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class FmtTests : IDisposable
{
    private const string Plain = "interface i { f:func(); } // é";
    private const string Formatted = "interface i {\n  f: func();\n} // é\n";
    private const string Broken = "interface i { f: func() }";

    private readonly string _folder = Directory.CreateTempSubdirectory("wit-fmt-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_formatted_in_place()
    {
        string path = Write("a.wit", Plain);

        Assert.Equal(new Cli(0, "", ""), Run("fmt", path));
        Assert.Equal(Formatted, File.ReadAllText(path));
        Assert.Equal(["a.wit"], Files());
    }

    [Fact]
    public void What_is_formatted_is_not_written()
    {
        string path = Write("a.wit", Formatted);
        DateTime written = File.GetLastWriteTimeUtc(path).AddDays(-1);
        File.SetLastWriteTimeUtc(path, written);

        Assert.Equal(new Cli(0, "", ""), Run("fmt", path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dependencies_are_formatted_when_asked_for(bool deps)
    {
        string[] own = [Write("a.wit", Plain), Write("b.wit", Plain)];
        string[] theirs = [Write("deps/c.wit", Plain), Write("deps/d/e.wit", Plain)];
        string[] others = [Write("notes.txt", Plain), Write("other/f.wit", Plain)];

        Assert.Equal(new Cli(0, "", ""), deps ? Run("fmt", _folder, "--deps") : Run("fmt", _folder));
        Assert.All(own, path => Assert.Equal(Formatted, File.ReadAllText(path)));
        Assert.All(theirs, path => Assert.Equal(deps ? Formatted : Plain, File.ReadAllText(path)));
        Assert.All(others, path => Assert.Equal(Plain, File.ReadAllText(path)));
    }

    [Fact]
    public void Check_lists_what_is_not_formatted_and_writes_nothing()
    {
        Write("a.wit", Formatted);
        string path = Write("b.wit", Plain);

        Assert.Equal(new Cli(1, "b.wit\n", ""), Run("fmt", _folder, "--check"));
        Assert.Equal(Plain, File.ReadAllText(path));
        Assert.Equal(new Cli(0, "", ""), Run("fmt", Path.Combine(_folder, "a.wit"), "--check"));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_form()
    {
        string path = Write("a.wit", "\uFEFF" + Formatted);

        Assert.Equal(new Cli(1, "a.wit\n", ""), Run("fmt", path, "--check"));
        Assert.Equal(new Cli(0, "", ""), Run("fmt", path));
        Assert.Equal(Encoding.UTF8.GetBytes(Formatted), File.ReadAllBytes(path));
    }

    [Fact]
    public void Line_breaks_stay_those_of_the_file()
    {
        string path = Write("a.wit", "interface i {\r\n}\r\n");

        Run("fmt", path);
        Assert.Equal("interface i {}\r\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_with_errors_is_left_alone_and_the_others_are_not(bool check)
    {
        string broken = Write("a.wit", Broken);
        string plain = Write("b.wit", Plain);

        Cli run = check ? Run("fmt", _folder, "--check") : Run("fmt", _folder);

        Assert.Equal((1, check ? "b.wit\n" : ""), (run.ExitCode, run.Output));
        Assert.StartsWith("a.wit:1:25: error CK1001: expected `;`, found `}`\n 1 | interface", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Broken, File.ReadAllText(broken));
        Assert.Equal(check ? Plain : Formatted, File.ReadAllText(plain));
    }

    [Fact]
    public void Diagnostics_can_be_JSON()
    {
        Write("a.wit", Broken);
        Write("b.wit", Broken);

        Cli run = Run("fmt", _folder, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(run.Errors);
        Assert.Equal(["CK1001", "CK1001"], json.RootElement.EnumerateArray().Select(d => d.GetProperty("code").GetString()));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_formatted()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.wit"), [0x2F, 0x2F, 0xFF]);
        string plain = Write("b.wit", Plain);

        Cli run = Run("fmt", Path.Combine(_folder, "absent.wit"), Path.Combine(_folder, "a.wit"), plain);

        Assert.Equal(
            new Cli(1, "", "absent.wit: error CK1201: the file cannot be read: there is no such file\na.wit: error CK1201: the text is not UTF-8\n"), run);
        Assert.Equal(Formatted, File.ReadAllText(plain));
    }

    [Fact]
    public void A_folder_without_WIT_is_told()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));

        Assert.Equal(
            new Cli(1, "", "empty: error CK1201: there is no `.wit` file in this folder\n"), Run("fmt", Path.Combine(_folder, "empty")));
    }

    [Fact]
    public void Only_WIT_files_are_formatted()
    {
        string path = Write("a.js", "   // not for us");

        Assert.Equal(new Cli(1, "", "a.js: error CK1201: this is neither a `.wit` file nor a folder\n"), Run("fmt", path));
        Assert.Equal("   // not for us", File.ReadAllText(path));
    }

    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        string path = Write("a.wit", Plain);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        try
        {
            Assert.Equal(new Cli(1, "", "a.wit: error CK1202: the file cannot be written: it is read-only\n"), Run("fmt", path));
            Assert.Equal(Plain, File.ReadAllText(path));
            Assert.Equal(["a.wit"], Files());
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }
    }

    [Fact]
    public void Links_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            // There links need rights, and permissions are others.
            return;
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        string target = Write("a.wit", Plain);
        File.SetUnixFileMode(target, Mode);
        string link = Path.Combine(_folder, "link.wit");
        File.CreateSymbolicLink(link, target);

        Assert.Equal(new Cli(0, "", ""), Run("fmt", link));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal(Formatted, File.ReadAllText(target));
        Assert.Equal(Mode, File.GetUnixFileMode(target));
    }

    [Theory]
    [InlineData(Plain, 0, Formatted, "")]
    [InlineData(Formatted, 0, Formatted, "")]
    [InlineData(Plain, 1, "<stdin>\n", "", "--check")]
    [InlineData(Formatted, 0, "", "", "--check")]
    [InlineData(Broken, 1, "", "<stdin>:1:25: error CK1001")]
    public void Standard_input_goes_to_standard_output(string text, int exitCode, string output, string errors, params string[] options)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };

        Assert.Equal(exitCode, WitCommand.Run(["fmt", "-", .. options], stdout, stderr, stdin));
        Assert.Equal(output, stdout.ToString());
        Assert.StartsWith(errors, stderr.ToString(), StringComparison.Ordinal);
        Assert.Equal(errors.Length == 0, stderr.ToString().Length == 0);
    }

    private Cli Run(params string[] args)
    {
        Cli run = Cli.Run(args);
        string folder = _folder + Path.DirectorySeparatorChar;
        return new Cli(
            run.ExitCode, run.Output.Replace(folder, "", StringComparison.Ordinal), run.Errors.Replace(folder, "", StringComparison.Ordinal));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private IEnumerable<string?> Files() => Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName);
}
