using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>问题: what holds a project up, who sees to it, and by when.</summary>
public sealed class Problem : CitedRow
{
    public required string ProjectId { get; set; }
    public required string WhatZh { get; set; }
    public required string WhatEn { get; set; }
    public string? ResponsibleZh { get; set; }
    public string? ResponsibleEn { get; set; }

    /// <summary>责任人: who answers for it.</summary>
    public string? Person { get; set; }

    /// <summary>By when it is to be solved.</summary>
    public ReportedDate? Due { get; set; }

    /// <summary>When it was solved; null is not reported.</summary>
    public ReportedDate? Solved { get; set; }

    /// <summary>The day that what is known of it runs to.</summary>
    public ReportedDate? AsOf { get; set; }
    public string? NoteZh { get; set; }
    public string? NoteEn { get; set; }

    [NotMapped]
    public Bilingual What => new(WhatZh, WhatEn);

    [NotMapped]
    public Bilingual? Responsible => Bilingual.Of(ResponsibleZh, ResponsibleEn);

    [NotMapped]
    public Bilingual? Note => Bilingual.Of(NoteZh, NoteEn);

    [NotMapped]
    public Deadline Deadline => new(Due, Solved, AsOf);
}
