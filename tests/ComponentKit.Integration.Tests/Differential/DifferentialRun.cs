using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComponentKit.Binary.Validation;
using ComponentKit.Integration.Tests.Differential.Inputs;
using ComponentKit.Integration.Tests.Differential.Oracle;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>Checks one input after the other and collects what it finds, one of a kind.</summary>
internal sealed class DifferentialRun : IDisposable
{
    // Half of what a program's main thread has on the smallest platform, so that deep recursion is found here first.
    private const int StackSize = 512 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // A panic in the engine, or a stack overflow, ends the process without a word: then this file has the input's number.
    private static readonly string Note = Path.Combine(Path.GetTempPath(), "componentkit-differential.txt");

    private readonly InputMaker _inputs;
    private readonly Judge[] _judges = [new(ComponentFeatures.Default), new(ComponentFeatures.Default | ComponentOracle.Switchable)];
    private readonly DifferentialCheck[] _checks;
    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private long _startOfInput;

    public DifferentialRun(InputMaker inputs)
    {
        _inputs = inputs;
        _checks = [.. _judges.Select(judge => new DifferentialCheck(judge))];
    }

    /// <summary>How many inputs were checked.</summary>
    public int Count { get; private set; }

    /// <summary>What was found, the most frequent first.</summary>
    public IReadOnlyList<Finding> Findings => [.. _findings.Values.OrderByDescending(f => f.Count).ThenBy(f => f.Reason, StringComparer.Ordinal)];

    /// <summary>Checks inputs from a number on, until there were enough of them.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="goesOn">Whether to go on, given how many were checked.</param>
    public void Run(int first, Func<int, bool> goesOn)
    {
        Exception? failure = null;
        _startOfInput = Stopwatch.GetTimestamp();
        var worker = new Thread(() => failure = Work(first, goesOn), StackSize) { IsBackground = true };
        worker.Start();
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            if (Stopwatch.GetElapsedTime(Interlocked.Read(ref _startOfInput)) > Patience)
            {
                throw new TimeoutException($"input {first + Count} does not end within {Patience.TotalSeconds} s");
            }
        }

        if (failure is not null)
        {
            throw new InvalidOperationException($"input {first + Count} cannot be checked", failure);
        }
    }

    /// <summary>What is wrong with an input, which is the one of a number or made from it.</summary>
    public string? FindFault(int number, byte[] component) => _checks[number % _checks.Length].FindFault(component);

    /// <summary>A smaller component with the same fault.</summary>
    public byte[] Minimize(Finding finding) => Minimizer.Minimize(
        finding.Component, smaller => _checks.Any(check => check.FindFault(smaller) == finding.Reason));

    public void Dispose() => Array.ForEach(_judges, judge => judge.Dispose());

    private Exception? Work(int first, Func<int, bool> goesOn)
    {
        try
        {
            using var note = new FileStream(Note, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            for (; goesOn(Count); Count++)
            {
                int number = first + Count;
                note.Position = 0;
                note.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture).PadRight(10) + "\n"));
                note.Flush();
                Interlocked.Exchange(ref _startOfInput, Stopwatch.GetTimestamp());
                byte[] component = _inputs.Make(number);
                if (FindFault(number, component) is { } fault)
                {
                    _findings[fault] = _findings.TryGetValue(fault, out Finding? finding)
                        ? finding.Add(component)
                        : new Finding(fault, number, component, 1);
                }
            }
        }
        catch (Exception exception)
        {
            return exception;
        }

        return null;
    }
}
