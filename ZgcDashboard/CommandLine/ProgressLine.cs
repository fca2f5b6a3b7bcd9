using System.Diagnostics;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.CommandLine;

/// <summary>How far an import is, on one line of a terminal that is written over.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _said = -Pause;

    /// <summary>Null where the messages go to a file or another program.</summary>
    public static ProgressLine? OnTerminal() => Console.IsErrorRedirected ? null : new();

    public void Report(ImportProgress value)
    {
        if (_since.Elapsed - _said < Pause) return;
        _said = _since.Elapsed;
        Write($"{value.Phase.ToString().ToLowerInvariant()} {value.Done}{(value.Total is { } total ? $" of {total}" : "")} rows");
    }

    public static void Clear() => Write("");

    private static void Write(string text) => Console.Error.Write($"\r\u001b[K{text}");
}
