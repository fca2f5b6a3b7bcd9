namespace ZgcDashboard.Lists;

/// <summary>A value that a filter can have.</summary>
/// <param name="Value">As the address has it.</param>
/// <param name="Name">As the reader sees it.</param>
/// <param name="Count">How many rows have it, the other filters standing.</param>
public sealed record ListChoice(string Value, string Name, int Count);

/// <summary>The resources of what lists share.</summary>
public sealed class ListText;
