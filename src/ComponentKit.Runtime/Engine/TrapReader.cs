using System.Text;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Engine;

/// <summary>Reads what the engine tells about a trap, and frees it.</summary>
internal static unsafe class TrapReader
{
    private static readonly string[] Reasons =
    [
        "stack overflow",
        "memory access out of bounds",
        "misaligned atomic access",
        "table access out of bounds",
        "indirect call to a null function",
        "indirect call with another type",
        "integer overflow",
        "integer division by zero",
        "invalid conversion to an integer",
        "unreachable code executed",
        "interrupted",
        "out of fuel",
    ];

    /// <summary>The reason in a few words, and the frames, innermost first.</summary>
    internal static (string Reason, IReadOnlyList<TrapFrame> Frames) Take(nint trap)
    {
        byte code;
        string message = Message(trap);
        string reason = Native.wasmtime_trap_code(trap, &code) != 0 && code < Reasons.Length ? Reasons[code] : FirstLine(message);
        var frames = Frames(trap, message);
        Native.wasm_trap_delete(trap);
        return (reason, frames);
    }

    /// <summary>The same of an error, which is what a call ends in when a trampoline refused to go on.</summary>
    internal static (string Reason, IReadOnlyList<TrapFrame> Frames) TakeError(nint error)
    {
        Native.FrameVec vec;
        Native.wasmtime_error_wasm_trace(error, &vec);
        string message = Native.MessageOf(error);
        TrapFrame[] frames = TakeFrames(vec, message);
        Native.wasmtime_error_delete(error);
        return (FirstLine(message), frames);
    }

    private static string Message(nint trap)
    {
        ByteVec message;
        Native.wasm_trap_message(trap, &message);

        return message.TakeString();
    }

    // The lines behind the first tell the frames.
    private static string FirstLine(string text) => text.Split('\n')[0];

    private static TrapFrame[] Frames(nint trap, string message)
    {
        Native.FrameVec vec;
        Native.wasm_trap_trace(trap, &vec);
        return TakeFrames(vec, message);
    }

    private static TrapFrame[] TakeFrames(Native.FrameVec vec, string message)
    {
        var places = TrapLocations.Find(message, (int)vec.Size);
        var frames = new TrapFrame[(int)vec.Size];
        for (int i = 0; i < frames.Length; i++)
        {
            nint frame = vec.Data[i];
            frames[i] = new TrapFrame(
                Name(Native.wasmtime_frame_module_name(frame)),
                Name(Native.wasmtime_frame_func_name(frame)),
                Native.wasm_frame_func_index(frame),
                Native.wasm_frame_module_offset(frame))
            {
                File = places[i]?.File,
                Line = places[i]?.Line,
                Column = places[i]?.Column,
            };
        }

        Native.wasm_frame_vec_delete(&vec);
        return frames;
    }

    // A name belongs to its frame, and the frame to what it came from.
    private static string? Name(ByteVec* name) => name is null ? null : Encoding.UTF8.GetString(name->Span);
}
