using System.Collections.Immutable;
using ComponentKit.CodeFixes;
using ComponentKit.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.Generator.Tests.Support;

/// <summary>A user's project as an editor has it: documents, bindings, the analyzer and the code fix.</summary>
internal sealed class Editor
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;";

    private readonly Document[] _documents;

    public Editor(OutputKind kind, string wit, params string[] code)
    {
        Microsoft.CodeAnalysis.Project project = Project.InWorkspace(kind);
        project = project.AddDocument("Usings.cs", Usings, filePath: "Usings.cs").Project;
        if (code[0].Contains("\r\n", StringComparison.Ordinal))
        {
            // As an editor knows of lines that it breaks itself.
            project = project.AddAnalyzerConfigDocument(
                ".globalconfig", SourceText.From("is_global = true\nend_of_line = crlf\n"), filePath: "/.globalconfig").Project;
        }

        var ids = new List<DocumentId>();
        for (int i = 0; i < code.Length; i++)
        {
            string name = i == 0 ? "User.cs" : $"User{i + 1}.cs";
            Document document = project.AddDocument(name, code[i], filePath: name);
            ids.Add(document.Id);
            project = document.Project;
        }

        Compilation compilation = project.GetCompilationAsync().Result!;
        foreach (GeneratedSourceResult file in Project.Generate((CSharpCompilation)compilation, ("/app/wit/a.wit", wit)))
        {
            project = project.AddDocument(file.HintName, file.SourceText, filePath: file.HintName).Project;
        }

        _documents = [.. ids.Select(i => project.GetDocument(i)!)];
    }

    private Editor(Document[] documents) => _documents = documents;

    /// <summary>The first document's text.</summary>
    public string Code => TextOf(0);

    /// <summary>A document's text.</summary>
    public string TextOf(int index) => _documents[index].GetTextAsync().Result.ToString();

    /// <summary>What the compiler and the analyzer say, less what they hide.</summary>
    public ImmutableArray<Diagnostic> Diagnose()
    {
        Compilation compilation = _documents[0].Project.GetCompilationAsync().Result!;
        ImmutableArray<Diagnostic> found = compilation
            .WithAnalyzers([new MissingImplementationAnalyzer()])
            .GetAllDiagnosticsAsync(CancellationToken.None).Result;
        return [.. found.Where(d => d.Severity != DiagnosticSeverity.Hidden).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>The same in one line each.</summary>
    public string[] Messages() => [.. Diagnose().Select(Project.Text)];

    /// <summary>The names of the fixes that are offered at a diagnostic.</summary>
    public string[] Offers(string id) => [.. ActionsFor(Diagnose().First(d => d.Id == id)).Select(a => a.Title)];

    /// <summary>Applies the only fix for the first diagnostic with a code.</summary>
    public Editor Fix(string id) => Apply(ActionsFor(Diagnose().First(d => d.Id == id)).Single());

    /// <summary>Applies the fix for all diagnostics of the project with a code.</summary>
    public Editor FixAll(string id)
    {
        var fix = new ImplementContractsFix();
        ImmutableArray<Diagnostic> all = [.. Diagnose().Where(d => d.Id == id)];
        var context = new FixAllContext(
            _documents[0], fix, FixAllScope.Project, id, [id], new Diagnostics(all), CancellationToken.None);
        return Apply(fix.GetFixAllProvider().GetFixAsync(context).Result!);
    }

    /// <summary>Asserts that there is nothing to say, with warnings as errors.</summary>
    public void AssertCompiles() => Assert.Empty(Messages());

    private List<CodeAction> ActionsFor(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        Document document = _documents.Single(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        new ImplementContractsFix().RegisterCodeFixesAsync(context).Wait();
        return actions;
    }

    private Editor Apply(CodeAction action)
    {
        var operation = action.GetOperationsAsync(CancellationToken.None).Result.OfType<ApplyChangesOperation>().Single();
        return new Editor([.. _documents.Select(d => operation.ChangedSolution.GetDocument(d.Id)!)]);
    }

    private sealed class Diagnostics(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(d => d.Location.GetLineSpan().Path == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
