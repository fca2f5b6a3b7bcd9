using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>政策: a document with its issuers, date and status.</summary>
public sealed class Policy : CitedRow
{
    public required string TitleZh { get; set; }
    public required string TitleEn { get; set; }
    public string? IssuersZh { get; set; }
    public string? IssuersEn { get; set; }

    /// <summary>文号: 国发〔2014〕70号.</summary>
    public string? Number { get; set; }
    public ReportedDate? Date { get; set; }
    public required PolicyStatus Status { get; set; }

    /// <summary>Ids of the parks that it names, in commas.</summary>
    public string Parks { get; set; } = "";
    public string? NoteZh { get; set; }
    public string? NoteEn { get; set; }

    [NotMapped]
    public Bilingual Title => new(TitleZh, TitleEn);

    [NotMapped]
    public Bilingual? Issuers => Bilingual.Of(IssuersZh, IssuersEn);

    [NotMapped]
    public Bilingual? Note => Bilingual.Of(NoteZh, NoteEn);
}

/// <summary>Groups of statuses.</summary>
public static class PolicyStatuses
{
    /// <summary>The document is on its way and was not reported as issued.</summary>
    public static readonly PolicyStatus[] NotIssued =
        [PolicyStatus.Drafting, PolicyStatus.Consulting, PolicyStatus.UnderReview, PolicyStatus.Countersigning, PolicyStatus.Endorsed];
}

/// <summary>大事记: something that happened, or is planned.</summary>
public sealed class Event : CitedRow
{
    /// <summary>Null where the report gives none.</summary>
    public ReportedDate? Date { get; set; }
    public required string TitleZh { get; set; }
    public required string TitleEn { get; set; }
    public bool Planned { get; set; }
    public string? ParkId { get; set; }
    public string? PlaceId { get; set; }

    [NotMapped]
    public Bilingual Title => new(TitleZh, TitleEn);
}

/// <summary>A flaw of the source, shown rather than mended.</summary>
public sealed class Flaw : CitedRow
{
    public required FlawKind Kind { get; set; }
    public required string TextZh { get; set; }
    public required string TextEn { get; set; }

    [NotMapped]
    public Bilingual Text => new(TextZh, TextEn);
}
