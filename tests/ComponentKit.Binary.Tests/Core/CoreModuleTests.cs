using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Tests.Core;

/// <summary>Core modules survive being read, written and renumbered.</summary>
public class CoreModuleTests
{
    public static TheoryData<string> Files => CoreModules.Files();

    [Fact]
    public void A_module_with_everything_survives() => AssertSurvives(CoreModules.Everything);

    [Fact]
    public void A_module_with_everything_is_valid() =>
        Assert.Null(NativeCoreValidator.Instance.Validate(CoreModules.Everything));

    [Theory]
    [MemberData(nameof(Files))]
    public void Real_modules_survive(string path)
    {
        foreach (ReadOnlyMemory<byte> module in CoreModules.In(path))
        {
            AssertSurvives(module);
        }
    }

    [Fact]
    public void A_module_that_is_cut_short_is_refused_or_survives()
    {
        byte[] bytes = CoreModules.Everything;
        for (int length = 0; length < bytes.Length; length++)
        {
            DiagnosticResult<CoreModule?> read = CoreModuleReader.Read("module", bytes.AsMemory(0, length));
            Assert.True(read.Value is not null || read.HasErrors);
        }
    }

    [Fact]
    public void A_module_with_wrong_bytes_is_refused_or_survives()
    {
        byte[] bytes = CoreModules.Everything;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte original = bytes[i];
            foreach (byte mask in (byte[])[0x01, 0x04, 0x10, 0x40, 0x80, 0xff])
            {
                bytes[i] = (byte)(original ^ mask);
                if (CoreModuleReader.Read("module", bytes).Value is { } module)
                {
                    Assert.Equal(bytes, module.ToBytes());
                    TryRenumber(module);
                }
            }

            bytes[i] = original;
        }
    }

    [Fact]
    public void Names_move_with_what_they_name()
    {
        CoreModule module = CoreModules.Read(CoreModules.Everything);
        CoreNames names = CoreNames.Of(module).GetValueOrThrow();
        CoreNames moved = CoreNames.Of(CoreModules.Read(Shift(module).ToBytes())).GetValueOrThrow();
        Assert.Equal("everything", moved.Module);
        Assert.Equal("log", names.Find(CoreIndexSpace.Function, 0));
        Assert.Equal("log", moved.Find(CoreIndexSpace.Function, 1));
        Assert.Equal("thrower", moved.Find(CoreIndexSpace.Function, 4));
        Assert.Equal("again", moved.Labels[3][1]);
        Assert.Equal("c", moved.Locals[3][3]);
    }

    [Fact]
    public void References_are_told()
    {
        CoreModule module = CoreModules.Read(CoreModules.Everything);
        var seen = new HashSet<(CoreIndexSpace, uint)>();
        var map = CoreIndexMap.Visiting((space, index) => seen.Add((space, index)));
        new CoreRewriter(map).Rewrite(module.Functions[1]);
        Assert.Contains((CoreIndexSpace.Function, 0u), seen);
        Assert.Contains((CoreIndexSpace.Memory, 1u), seen);
        Assert.Contains((CoreIndexSpace.Data, 1u), seen);
        Assert.Contains((CoreIndexSpace.Element, 2u), seen);
        Assert.DoesNotContain((CoreIndexSpace.Tag, 0u), seen);
    }

    private static void AssertSurvives(ReadOnlyMemory<byte> bytes)
    {
        CoreModule module = CoreModules.Read(bytes);
        Assert.Equal(bytes.ToArray(), module.ToBytes());
        AssertCodeIsWhole(module);

        // Written anew, from the model alone.
        byte[] anew = WithoutSource(module).ToBytes();
        Assert.Equal(anew, WithoutSource(CoreModules.Read(anew)).ToBytes());
        if (NativeCoreValidator.Instance.Validate(bytes) is null)
        {
            Assert.Null(NativeCoreValidator.Instance.Validate(anew));
            Assert.Null(NativeCoreValidator.Instance.Validate(Shift(module).ToBytes()));
        }
    }

    private static void AssertCodeIsWhole(CoreModule module)
    {
        foreach (CoreFunction function in module.Functions)
        {
            var copy = new InstructionWriter();
            foreach (Instruction instruction in function.Body.Code.Instructions())
            {
                copy.Copy(instruction);
            }

            Assert.True(function.Body.Code.Bytes.Span.SequenceEqual(copy.ToExpression().Bytes.Span));
        }
    }

    // The same module as if it had been built and not read.
    private static CoreModule WithoutSource(CoreModule module) => new()
    {
        Types = module.Types,
        Imports = module.Imports,
        Functions = module.Functions,
        Tables = module.Tables,
        Memories = module.Memories,
        Tags = module.Tags,
        Globals = module.Globals,
        Exports = module.Exports,
        Start = module.Start,
        Elements = module.Elements,
        HasDataCount = module.HasDataCount,
        Data = module.Data,
        CustomSections = [.. module.CustomSections.Select(section => new CoreCustomSection(section.Name, section.Bytes) { Behind = section.Behind })],
    };

    // Something new comes first in every index space, so that every index has to change.
    private static CoreModule Shift(CoreModule module)
    {
        static uint Next(uint index) => index + 1;
        CoreModule moved = new CoreRewriter(new CoreIndexMap
        {
            Types = Next,
            Functions = Next,
            Tables = Next,
            Memories = Next,
            Globals = Next,
            Tags = Next,
            Elements = Next,
            Data = Next,
        }).Rewrite(module);
        return moved with
        {
            Types = moved.Types.Insert(0, new CoreRecType([CoreSubType.Func(new CoreFuncType([], []))])),
            Imports =
            [
                new CoreImport("new", "function", new CoreExternType.Func(0)),
                new CoreImport("new", "table", new CoreExternType.Table(CoreValueType.FuncRef, new CoreLimits(0, null, false, false, null))),
                new CoreImport("new", "memory", new CoreExternType.Memory(new CoreLimits(0, null, false, false, null))),
                new CoreImport("new", "global", new CoreExternType.Global(CoreValueType.F64, IsMutable: false, IsShared: false)),
                new CoreImport("new", "tag", new CoreExternType.Tag(0)),
                .. moved.Imports,
            ],
            Elements = moved.Elements.Insert(0, new CoreElementSegment(new CoreSegmentMode.Passive())),
            Data = moved.Data.Insert(0, new CoreDataSegment(new CoreSegmentMode.Passive(), new byte[] { 1 })),
        };
    }

    private static void TryRenumber(CoreModule module)
    {
        try
        {
            _ = Shift(module);
        }
        catch (DiagnosticException)
        {
            // Malformed code, which is found once it is decoded.
        }
    }
}
