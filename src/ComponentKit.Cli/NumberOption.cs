namespace ComponentKit.Cli;

/// <summary>Makes options that take a number.</summary>
internal static class NumberOption
{
    /// <summary>Reads a number; null for what is none that makes sense.</summary>
    internal delegate T? Reader<T>(string text)
        where T : struct;

    /// <summary>Makes one, whose value is null where it is not given.</summary>
    /// <param name="name">How it is written, such as <c>--fuel</c>.</param>
    /// <param name="wanted">What it takes, for the message where it gets something else.</param>
    /// <param name="read">Reads the number.</param>
    internal static System.CommandLine.Option<T?> Create<T>(string name, string wanted, Reader<T> read)
        where T : struct => new(name)
        {
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                T? number = read(text);
                if (number is null)
                {
                    result.AddError($"`{name}` takes {wanted}, not `{text}`.");
                }

                return number;
            },
        };
}
