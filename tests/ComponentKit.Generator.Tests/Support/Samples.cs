namespace ComponentKit.Generator.Tests.Support;

/// <summary>Texts that several tests use.</summary>
internal static class Samples
{
    public const string Wit = """
        package docs:adder@0.1.0;

        interface calc {
          add: func(a: u32, b: u32) -> u32;
        }

        world adder {
          export calc;
        }
        """;

    public const string Code = """
        namespace Demo;

        /// <summary>A component.</summary>
        [ComponentKit.WitWorld("docs:adder/adder")]
        public partial class Calculator;
        """;

    public static readonly (string Path, string Text) File = ("/app/wit/adder.wit", Wit);
}
