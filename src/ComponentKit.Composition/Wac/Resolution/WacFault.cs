namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Something depends on what is in error already: nothing is to be said again. Never leaves this namespace.</summary>
internal sealed class WacFault : Exception;
