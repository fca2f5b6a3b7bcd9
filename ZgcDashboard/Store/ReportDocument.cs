using System.ComponentModel.DataAnnotations;

namespace ZgcDashboard.Store;

/// <summary>What a report says, as it came in. It is never changed.</summary>
public sealed class ReportDocument
{
    [Key]
    public required string ReportId { get; set; }

    /// <summary>A line for each paragraph: see <see cref="ReportFiles.ReportFile"/>.</summary>
    public required string Text { get; set; }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Without a folder.</summary>
    public required string FileName { get; set; }

    public required DateOnly ReceivedOn { get; set; }

    /// <summary>What of the file could not be read, as JSON: see <see cref="ReportFiles.FileDoubts"/>. Of the numbering the text itself tells.</summary>
    public string Doubts { get; set; } = "[]";
}
