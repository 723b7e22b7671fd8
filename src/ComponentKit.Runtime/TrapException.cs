using System.Text;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime;

/// <summary>A guest did what it must not, or gave up: the call ended in a trap, and its instance cannot be entered again.</summary>
public sealed class TrapException : Exception
{
    internal TrapException(string reason, string? export, IReadOnlyList<TrapFrame> frames)
    {
        Reason = reason;
        Export = export;
        Frames = frames;
    }

    /// <summary>Why, in a few words.</summary>
    public string Reason { get; }

    /// <summary>The export that was called, such as <c>docs:adder/calc@0.1.0#add</c>; null when the trap came from an instantiation.</summary>
    public string? Export { get; private set; }

    /// <summary>The core code on the stack, innermost first; empty when it was not running.</summary>
    public IReadOnlyList<TrapFrame> Frames { get; private set; }

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            var text = new StringBuilder(Export is null ? "the component trapped" : $"`{Export}` trapped").Append(": ").Append(Reason);
            foreach (TrapFrame frame in Frames)
            {
                text.Append("\n   in ").Append(frame);
            }

            return text.ToString();
        }
    }

    /// <summary>Adds what is only known where the call came from.</summary>
    internal void Complete(string? export, IReadOnlyList<TrapFrame> frames)
    {
        Export ??= export;
        Frames = Frames.Count == 0 ? frames : Frames;
    }
}
