namespace ComponentKit.Runtime.Instances;

/// <summary>
/// What a trampoline throws when core code that it called has failed with an exception that the instance has kept already: one
/// that would be thrown and kept again on each of many levels would grow its stack trace each time.
/// </summary>
internal sealed class PassingFailure : Exception;
