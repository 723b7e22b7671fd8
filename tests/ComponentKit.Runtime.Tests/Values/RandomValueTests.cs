using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>Lifting undoes lowering, for random values of random types.</summary>
public sealed class RandomValueTests
{
    [Fact]
    public void Values_come_through_a_guest_unchanged_both_ways()
    {
        Gen<(Shape Parameter, Shape Result, ComponentValue Argument, ComponentValue Answer)> cases =
            Gen.Select(Shape.Any, Shape.Any).SelectMany((p, r) => Gen.Select(p.Values, r.Values, (a, b) => (p, r, a, b)));

        cases.Sample(Check, iter: 300, print: c => $"{c.Parameter} -> {c.Result}: {c.Argument} -> {c.Answer}");

        static void Check((Shape Parameter, Shape Result, ComponentValue Argument, ComponentValue Answer) c)
        {
            ComponentValue? heard = null;
            using var component = PassThrough.Create([c.Parameter], c.Result, arguments =>
            {
                heard = arguments[0];
                return c.Answer;
            });

            Assert.Equal(c.Answer, component.Call("f", c.Argument));
            Assert.Equal(c.Argument, heard);
        }
    }

    [Fact]
    public void Lists_of_values_come_through_a_guests_memory_unchanged()
    {
        Gen<(Shape Type, ComponentValue Value)> cases =
            Shape.Any.Select(s => new Shape("list", [s])).SelectMany(s => s.Values.Select(v => (s, v)));

        cases.Sample(Check, iter: 200, print: c => $"{c.Type}: {c.Value}");

        static void Check((Shape Type, ComponentValue Value) c)
        {
            using var component = PassThrough.Create([c.Type], c.Type, arguments => arguments[0]);

            Assert.Equal(c.Value, component.Call("f", c.Value));
        }
    }
}
