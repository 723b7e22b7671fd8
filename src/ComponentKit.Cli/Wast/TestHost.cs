using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Engine;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli.Wast;

/// <summary>What scripts find to import: the host that those of other implementations of the component model are written for.</summary>
internal sealed class TestHost
{
    /// <summary>The instance with all but a few functions.</summary>
    public const string InstanceName = "host";

    private static readonly Lazy<byte[]> SimpleModule = new(() => TextFormat.TryToBinary(
        """(module (global (export "g") i32 i32.const 100) (func (export "f") (result i32) i32.const 101))""", out _)!);

    private readonly HostResource _resource1;
    private readonly HostResource _resource2 = new("resource2");
    private uint _lastDrop;
    private uint _drops;

    public TestHost() => _resource1 = new HostResource("resource1", rep =>
    {
        _drops++;
        _lastDrop = rep;
    });

    /// <summary>What there is to import. Drops are counted over all instances of a script.</summary>
    public ImportSet CreateImports()
    {
        var imports = new ImportSet();
        AddNumber(imports, "host-return-two", 2);
        imports.AddFunction("host-echo-u32", arguments => arguments[0]);

        ImportSet host = imports.Instance(InstanceName);
        AddNumber(host, "return-three", 3);
        AddNumber(host.Instance("nested"), "return-four", 4);
        host.AddModule("simple-module", SimpleModule.Value);
        host.AddResource("resource1", _resource1);
        host.AddResource("resource1-again", _resource1);
        host.AddResource("resource2", _resource2);
        host.AddFunction("[constructor]resource1", arguments => new ComponentValue.HostResource((uint)Number(arguments[0])));
        host.AddFunction("[static]resource1.assert", arguments => Check(arguments[0], arguments[1]));
        host.AddFunction("[static]resource1.last-drop", _ => new ComponentValue.Integer(_lastDrop));
        host.AddFunction("[static]resource1.drops", _ => new ComponentValue.Integer(_drops));
        host.AddFunction("[method]resource1.simple", arguments => Check(arguments[0], arguments[1]));
        host.AddFunction("[method]resource1.take-borrow", _ => null);
        host.AddFunction("[method]resource1.take-own", _ => null);
        host.AddFunction("return-two-slowly", _ => new ComponentValue.Integer(2));
        host.AddFunction("echo-slowly", arguments => arguments[0]);
        host.AddFunction("never-return", _ => throw new NotSupportedException("a call that never returns cannot be waited for yet"));
        return imports;
    }

    private static void AddNumber(ImportSet imports, string name, uint number) => imports.AddFunction(
        name,
        _ => new ComponentValue.Integer(number),
        new WitFunction(name, FunctionKind.Freestanding, [], new PrimitiveType(PrimitiveKind.U32)));

    private static Int128 Number(ComponentValue value) => ((ComponentValue.Integer)value).Value;

    private static ComponentValue? Check(ComponentValue resource, ComponentValue rep) =>
        ((ComponentValue.HostResource)resource).Rep == Number(rep)
            ? null
            : throw new TestHostException($"the resource {resource} was expected to be {rep}");
}
