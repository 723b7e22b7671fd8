using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>The immediates of one instruction as up to four numbers, so that reading an instruction takes no memory.</summary>
internal struct ImmediateValues
{
    private const int ResultBlock = 1 << 16;
    private const int IndexBlock = 2 << 16;
    private const int Nullable = 1 << 8;
    private const int Shared = 1 << 9;

    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;
    private int _count;

    /// <summary>Where the items of a vector start, counted from the start of the stretch that is read.</summary>
    public int ItemsPosition { get; set; }

    /// <summary>How many items the vector has.</summary>
    public uint ItemCount { get; set; }

    public readonly ulong this[int index] => index switch
    {
        0 => _first,
        1 => _second,
        2 => _third,
        _ => _fourth,
    };

    public static ulong Pack(CoreHeapType type) => ((ulong)(uint)type.Code << 32) | (type.IsShared ? Shared : 0u);

    public static CoreHeapType UnpackHeapType(ulong value) => new((int)(value >> 32), (value & Shared) != 0);

    public static ulong Pack(CoreBlockType type) => type switch
    {
        (_, { } index) => ((ulong)index << 32) | IndexBlock,
        ({ } result, _) => Pack(result.HeapType) | ResultBlock | (uint)result.Kind | (result.IsNullable ? Nullable : 0u),
        _ => 0,
    };

    public static CoreBlockType UnpackBlockType(ulong value)
    {
        if ((value & IndexBlock) != 0)
        {
            return CoreBlockType.FromTypeIndex((uint)(value >> 32));
        }

        var kind = (CoreValueKind)(value & 0xff);
        return (value & ResultBlock) == 0
            ? CoreBlockType.Empty
            : new CoreValueType(kind, UnpackHeapType(value), (value & Nullable) != 0);
    }

    public void Add(ulong value)
    {
        switch (_count++)
        {
            case 0:
                _first = value;
                break;
            case 1:
                _second = value;
                break;
            case 2:
                _third = value;
                break;
            default:
                _fourth = value;
                break;
        }
    }
}
