using ComponentKit.Runtime;
using Guests.Files;
using Xunit;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>Resources that the host implements, through generated bindings.</summary>
public sealed class HostResourceTests : IDisposable
{
    private readonly WasmEngine _engine = new();
    private readonly Component _component;
    private readonly FileStore _store = new();
    private readonly Files _files;

    public HostResourceTests()
    {
        _component = _engine.Load(Path.Combine(AppContext.BaseDirectory, "guests", "files.wat"));
        _files = Files.Instantiate(_component, _store);
    }

    public void Dispose()
    {
        _files.Dispose();
        _component.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public void What_a_guest_makes_and_drops_is_disposed_of()
    {
        Assert.Equal(4u + 6 + 70, _files.Runner.Run(7));

        Assert.Equal(["made", "opened"], _store.Made.Select(f => f.Name));
        Assert.Equal(1, _store.Made[0].Disposals);
        Assert.Equal([_store.Made[1]], _store.Closed);
        Assert.Equal(0, _store.Made[1].Disposals);
    }

    [Fact]
    public void An_object_goes_in_and_comes_out_as_itself()
    {
        var file = new TestFile("kept");

        _files.Runner.Keep(file);

        Assert.Same(file, _files.Runner.Give());
        Assert.Equal(0, file.Disposals);
    }

    [Fact]
    public void What_the_guest_still_owns_ends_with_the_instance()
    {
        var file = new TestFile("kept");
        _files.Runner.Keep(file);

        _files.Dispose();

        Assert.Equal(1, file.Disposals);
    }

    [Fact]
    public void An_object_is_lent_for_a_call()
    {
        var file = new TestFile("lent");

        Assert.Equal(50u, _files.Runner.Look(file, 5));
        Assert.Equal(60u, _files.Runner.Look(file, 6));
        _files.Dispose();

        Assert.Equal(0, file.Disposals);
    }

    [Fact]
    public void One_object_may_be_lent_twice()
    {
        var file = new TestFile("lent");

        Assert.True(_files.Runner.Compare(file, file));
        Assert.False(_files.Runner.Compare(file, new TestFile("other")));
    }

    [Fact]
    public void A_borrow_that_is_kept_is_a_trap()
    {
        var trap = Assert.Throws<TrapException>(() => _files.Runner.Hold(new TestFile("lent")));

        Assert.Contains("lent", trap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handle_that_was_given_away_is_a_trap()
    {
        _files.Runner.Keep(new TestFile("kept"));
        _files.Runner.Give();

        Assert.Throws<TrapException>(() => _files.Runner.Give());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Objects_in_records_go_through_the_guest(bool hasSecond)
    {
        _store.Second = hasSecond ? new TestFile("second") : null;

        Pair pair = _files.Runner.Pass();

        Assert.Same(_store.Made[0], pair.First);
        Assert.Same(_store.Second, pair.Second);
        Assert.Equal(0, _store.Made[0].Disposals);
    }

    [Fact]
    public void An_argument_that_is_missing_takes_back_what_went_before()
    {
        var file = new TestFile("lent");

        Assert.Throws<ArgumentNullException>(() => _files.Runner.Compare(file, null!));

        Assert.True(_files.Runner.Compare(file, file));
    }

    [Fact]
    public void A_compiled_component_has_them_too()
    {
        using Component stored = _engine.Load(_component.Store());
        using Files files = Files.Instantiate(stored, new FileStore());

        Assert.Equal(4u + 6, files.Runner.Run(0));
    }

    [Fact]
    public void A_world_without_the_resource_is_refused()
    {
        Component bare = _engine.Load("""
            (component
              (import "guests:files/store" (instance $store (export "file" (type (sub resource)))))
              (import "other:files/store" (instance $other (export "handle" (type (sub resource))))))
            """u8.ToArray());

        var refusal = Assert.Throws<Wit.Diagnostics.DiagnosticException>(() => Files.Instantiate(bare, _store));

        Assert.Contains("runner", refusal.Message, StringComparison.Ordinal);
    }
}
