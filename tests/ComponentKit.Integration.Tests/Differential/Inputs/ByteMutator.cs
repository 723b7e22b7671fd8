using System.Text;

namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Changes the bytes of one definition: indices, opcodes, options, names.</summary>
internal static class ByteMutator
{
    // Opcodes of types, sorts, canonical options and forms.
    private static readonly byte[] Opcodes =
    [
        0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x10, 0x11, 0x12, 0x3f, 0x40, 0x41, 0x42, 0x43, 0x50,
        0x60, 0x63, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6d, 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76,
        0x77, 0x78, 0x79, 0x7a, 0x7b, 0x7c, 0x7d, 0x7e, 0x7f,
    ];

    private static readonly string[] Names =
    [
        "", "a", "A", "b", "a-b", "A-b", "a-B", "a--b", "a-", "-a", "1", "a1", "a-1", "aA", "a_b", "é", "r", "f", "x", "mem", "memory",
        "[method]r.f", "[static]r.f", "[constructor]r", "[constructor]r.f", "[method]r", "[method]a.a", "[static]a.a",
        "[constructor]a", "[constructor]A", "[method]a.A", "[get]r.f", "[method]r.r", "[bad]r.f", "[method]", "a:b", "a:b/c",
        "a:b/c@1.0.0", "a:b/c@1.2.0", "a:b/c@1", "a:b/c@01.0.0", "a:b/c@1.0.0-alpha+b", "A:b/c", "a:B/c", "a:b/c/d", "a:b:c/d", "a:b@1.0.0",
        "url=<https://a.b>", "url=<a>b>", "url=<>", "integrity=<sha256-AAAA>", "integrity=<sha256-=>", "unlocked-dep=<a:b>",
        "unlocked-dep=<a:b@*>", "unlocked-dep=<a:b@{>=1.0.0 <2.0.0}>", "unlocked-dep=<a:b/c>", "locked-dep=<a:b@1.0.0>",
        "locked-dep=<a:b>", "locked-dep=<a:b@1.0.0>,integrity=<sha256-AAAA>", "relative-url=<a>", "[implements=<a:b/c>]d",
    ];

    /// <summary>A name of one of many forms, well-formed or not.</summary>
    public static string AnyName(Random random) => Names[random.Next(Names.Length)];

    /// <summary>The bytes, changed in one place.</summary>
    public static byte[] Mutate(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return [Opcodes[random.Next(Opcodes.Length)]];
        }

        int at = random.Next(bytes.Length);
        switch (random.Next(10))
        {
            case 0:
                return With(bytes, at, (byte)(bytes[at] + 1));
            case 1:
                return With(bytes, at, (byte)(bytes[at] - 1));
            case 2:
                return With(bytes, at, (byte)random.Next(8));
            case 3:
                return With(bytes, at, Opcodes[random.Next(Opcodes.Length)]);
            case 4:
                return With(bytes, at, bytes[random.Next(bytes.Length)]);
            case 5:
                return [.. bytes[..at], Opcodes[random.Next(Opcodes.Length)], .. bytes[at..]];
            case 6:
                return [.. bytes[..at], .. bytes[(at + 1)..]];
            case 7:
                return RepeatPart(bytes, at, random);
            default:
                return ReplaceName(bytes, random);
        }
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }

    // A vector with one more item, where the byte before the part happens to be its count.
    private static byte[] RepeatPart(byte[] bytes, int at, Random random)
    {
        int length = random.Next(1, Math.Min(12, bytes.Length - at) + 1);
        byte[] changed = [.. bytes[..at], .. bytes.AsSpan(at, length), .. bytes[at..]];
        if (at > 0)
        {
            changed[at - 1]++;
        }

        return changed;
    }

    private static byte[] ReplaceName(byte[] bytes, Random random)
    {
        (int Start, int Length)[] names = [.. FindNames(bytes)];
        if (names.Length == 0)
        {
            return With(bytes, random.Next(bytes.Length), (byte)random.Next(256));
        }

        (int start, int length) = names[random.Next(names.Length)];
        (int otherStart, int otherLength) = names[random.Next(names.Length)];
        string old = Encoding.ASCII.GetString(bytes, start, length);
        string name = random.Next(6) switch
        {
            0 => old.ToUpperInvariant(),
            1 => old + AnyName(random),
            2 => Encoding.ASCII.GetString(bytes, otherStart, otherLength),
            3 => old.Length > 1 ? old.Remove(random.Next(old.Length), 1) : old + old,
            _ => AnyName(random),
        };
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return [.. bytes[..(start - 1)], (byte)Math.Min(utf8.Length, 127), .. utf8.Take(127), .. bytes[(start + length)..]];
    }

    // A length followed by as many printable characters.
    private static IEnumerable<(int Start, int Length)> FindNames(byte[] bytes)
    {
        for (int i = 0; i + 1 < bytes.Length; i++)
        {
            int length = bytes[i];
            if (length is > 0 and < 0x80
                && i + 1 + length <= bytes.Length
                && !bytes.AsSpan(i + 1, length).ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            {
                yield return (i + 1, length);
            }
        }
    }
}
