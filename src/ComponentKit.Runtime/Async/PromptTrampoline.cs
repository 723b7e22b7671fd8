using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Async;

/// <summary>A trampoline that never waits.</summary>
internal sealed unsafe class PromptTrampoline(Trampoline trampoline) : AsyncTrampoline
{
    internal override ValueTask Invoke(FlatValue[] values)
    {
        fixed (FlatValue* frame = values)
        {
            trampoline.Invoke(frame, values.Length);
        }

        return ValueTask.CompletedTask;
    }
}
