using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>数据: any number of the report. Value is null where the report gives a word in place of a number (数十).</summary>
public sealed class Figure : CitedRow
{
    public required string SubjectZh { get; set; }
    public required string SubjectEn { get; set; }
    public decimal? Value { get; set; }

    /// <summary>The upper end of a range: 1–2.</summary>
    public decimal? ValueHigh { get; set; }
    public required string UnitZh { get; set; }
    public required string UnitEn { get; set; }
    public Qualifier Qualifier { get; set; }
    public ReportedDate? AsOf { get; set; }
    public string? ParkId { get; set; }
    public string? PlaceId { get; set; }

    /// <summary>What the number does not say by itself: the names behind it, what it leaves open.</summary>
    public string? NoteZh { get; set; }
    public string? NoteEn { get; set; }

    /// <summary>The step of a fund that counts the same at the same place of the report; null where none does.</summary>
    public FundStep? StepAmong(IEnumerable<FundStep> steps) => Value is null ? null : steps.FirstOrDefault(s =>
        s.Section is not null && s.Section == Section && s.Item == Item && (s.Count == Value || s.Applicants == Value));

    [NotMapped]
    public Bilingual Subject => new(SubjectZh, SubjectEn);

    [NotMapped]
    public Bilingual Unit => new(UnitZh, UnitEn);

    [NotMapped]
    public Bilingual? Note => Bilingual.Of(NoteZh, NoteEn);
}
