namespace ZgcDashboard.Sources;

/// <summary>
/// The passages of the report from the file that <c>Report:Path</c> names. The file is no part of the program; without it
/// a citation stands alone.
/// </summary>
public sealed class ReportPassages(IConfiguration configuration, ILogger<ReportPassages> log)
{
    private (DateTime Written, ReportText Text)? _read;

    /// <returns>Null where no file is named or it cannot be read.</returns>
    public async Task<ReportText?> TextAsync(CancellationToken ct = default)
    {
        if (configuration["Report:Path"] is not { Length: > 0 } path) return null;
        try
        {
            var written = File.GetLastWriteTimeUtc(path);
            if (_read is { } held && held.Written == written) return held.Text;
            var text = ReportText.Parse(await File.ReadAllTextAsync(path, ct));
            _read = (written, text);
            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportPassagesLog.Unreadable(log, path, e);
            return null;
        }
    }
}

internal static partial class ReportPassagesLog
{
    [LoggerMessage(LogLevel.Warning, "The report at {Path} cannot be read; citations are shown without their passages.")]
    public static partial void Unreadable(ILogger log, string path, Exception error);
}
