using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>A component, or an instance or component type, while it is made: its index spaces and its bytes.</summary>
internal sealed class GeneratedScope(GeneratedScope? parent, bool isComponent)
{
    private readonly ByteWriter _bytes = new();
    private uint _count;

    public GeneratedScope? Parent => parent;

    /// <summary>Whether it is a component rather than a type.</summary>
    public bool IsComponent => isComponent;

    public List<GeneratedType> Types { get; } = [];

    public List<GeneratedType> Funcs { get; } = [];

    public List<GeneratedType> Instances { get; } = [];

    public List<GeneratedType> Components { get; } = [];

    public List<GeneratedExtern> Imports { get; } = [];

    public List<GeneratedExtern> Exports { get; } = [];

    public int CoreModules { get; set; }

    public int CoreInstances { get; set; }

    public int CoreFuncs { get; set; }

    public int CoreMemories { get; set; }

    /// <summary>The content behind the preamble or the opcode: sections, or the list of declarators.</summary>
    public byte[] Content() => isComponent ? _bytes.ToArray() : new ByteWriter().Number(_count).Bytes(_bytes.ToArray()).ToArray();

    /// <summary>The whole component.</summary>
    public byte[] Component() => [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00, .. Content()];

    /// <summary>Adds a definition: a section of one, or a declarator.</summary>
    public void Add(byte section, byte declarator, byte[] content)
    {
        _count++;
        if (isComponent)
        {
            _bytes.Section(section, section is 1 or 4 ? content : [1, .. content]);
        }
        else
        {
            _bytes.Byte(declarator).Bytes(content);
        }
    }

    /// <summary>Gives something imported, exported or aliased its index.</summary>
    public void Define(GeneratedExtern item)
    {
        switch (item.Sort)
        {
            case 0:
                CoreModules++;
                break;
            case 1:
                Funcs.Add(item.Type!);
                break;
            case 3:
                Types.Add(item.Type!);
                break;
            case 4:
                Components.Add(item.Type!);
                break;
            case 5:
                Instances.Add(item.Type!);
                break;
        }
    }
}
