using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Passages;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Sources;

/// <summary>
/// The passages of the report that the store began with, from the file that <c>Report:Path</c> names. The file is no part of the
/// program; without it a citation stands alone.
/// </summary>
public sealed class ReportPassages(IConfiguration configuration, ILogger<ReportPassages> log)
{
    private (DateTime Written, PassageTree Tree, ReportText Text)? _read;

    /// <returns>Null where no file is named or it cannot be read.</returns>
    public async Task<ReportText?> TextAsync(CancellationToken ct = default) => (await ReadAsync(ct))?.Text;

    /// <inheritdoc cref="TextAsync" />
    public async Task<PassageTree?> TreeAsync(CancellationToken ct = default) => (await ReadAsync(ct))?.Tree;

    private async Task<(DateTime Written, PassageTree Tree, ReportText Text)?> ReadAsync(CancellationToken ct)
    {
        if (configuration["Report:Path"] is not { Length: > 0 } path) return null;
        try
        {
            var written = File.GetLastWriteTimeUtc(path);
            if (_read is { } held && held.Written == written) return held;
            using var stream = new MemoryStream(await File.ReadAllBytesAsync(path, ct));
            var tree = ReportFile.Read(stream, Path.GetFileName(path), ct).ToTree(ct);
            _read = (written, tree, ReportText.Of(tree));
            return _read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ImportRefusedException)
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
