using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using static ZgcDashboard.Data.ExportKind;

namespace ZgcDashboard.Data;

/// <summary>The columns of the lists that have many; their meaning stands in data/README.md.</summary>
internal static class ExportColumns
{
    public static ExportColumn<WorkItem>[] WorkItem =>
    [
        Id<WorkItem>(), new("section", w => w.Section), new("item", w => w.Item), .. Bilingual<WorkItem>("title", w => w.TitleZh, w => w.TitleEn),
        new("status", w => Word.Of(w.Status)), new("status_as_of", w => w.StatusAsOf?.ToString()), new("status_inferred", w => w.StatusInferred),
        .. Bilingual<WorkItem>("next_step", w => w.NextStepZh, w => w.NextStepEn), new("parks", w => Ids(w.Parks)), new("also", w => w.Also),
    ];

    public static ExportColumn<Project>[] Project =>
    [
        Id<Project>(), .. Bilingual<Project>("name", p => p.NameZh, p => p.NameEn), new("kind", p => Word.Of(p.Kind)),
        new("type", p => Word.Of(p.Type)), new("type_inferred", p => p.Type is null ? null : p.TypeInferred),
        new("stage", p => Word.Of(p.Stage)), new("stage_inferred", p => p.Stage is null ? null : p.StageInferred), new("stage_as_of", p => p.StageAsOf?.ToString()),
        new("park", p => p.ParkId), new("park_inferred", p => p.ParkId is null ? null : p.ParkInferred), new("park_as_reported", p => p.ParkAsReported), new("place", p => p.PlaceId),
        .. Bilingual<Project>("responsible", p => p.ResponsibleZh, p => p.ResponsibleEn), new("fund", p => p.FundId),
        .. Bilingual<Project>("note", p => p.NoteZh, p => p.NoteEn), .. Cited<Project>(),
    ];

    public static ExportColumn<BudgetSnapshot>[] Snapshot =>
    [
        Id<BudgetSnapshot>(), new("budget", s => s.BudgetId), new("as_of", s => s.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        new("actual", s => Amount(s.ActualFen)), new("initial", s => Amount(s.InitialFen)), new("adjusted", s => Amount(s.AdjustedFen)),
        new("rate_on_initial", s => s.RateOnInitial), new("rate_on_adjusted", s => s.RateOnAdjusted),
        new("supplement_as_of", s => s.SupplementAsOf?.ToString()), .. Cited<BudgetSnapshot>(),
    ];

    public static ExportColumn<Fund>[] Fund =>
    [
        Id<Fund>(), .. Bilingual<Fund>("name", f => f.NameZh, f => f.NameEn), new("kind", f => Word.Of(f.Kind)),
        new("stage", f => Word.Of(f.Stage)), new("stage_inferred", f => f.Stage is null ? null : f.StageInferred), new("stage_as_of", f => f.StageAsOf?.ToString()),
        new("parks", f => Ids(f.Parks)), .. Bilingual<Fund>("responsible", f => f.ResponsibleZh, f => f.ResponsibleEn),
        .. Bilingual<Fund>("note", f => f.NoteZh, f => f.NoteEn), .. Cited<Fund>(),
    ];

    public static ExportColumn<FundStep>[] FundStep =>
    [
        Id<FundStep>(), new("fund", s => s.FundId), new("step_order", s => s.StepOrder), new("stage", s => Word.Of(s.Stage)), new("parent", s => s.ParentId),
        .. Bilingual<FundStep>("name", s => s.NameZh, s => s.NameEn),
        new("count", s => s.Count), .. Bilingual<FundStep>("count_unit", s => s.CountUnitZh, s => s.CountUnitEn), new("count_qualifier", s => s.Count is null ? null : Word.Of(s.CountQualifier)),
        new("applicants", s => s.Applicants), new("applicants_qualifier", s => s.Applicants is null ? null : Word.Of(s.ApplicantsQualifier)),
        new("amount", s => Amount(s.AmountFen)), new("as_of", s => s.AsOf?.ToString()), .. Bilingual<FundStep>("note", s => s.NoteZh, s => s.NoteEn), .. Cited<FundStep>(),
    ];

    public static ExportColumn<Store.Figure>[] Figure =>
    [
        Id<Store.Figure>(), .. Bilingual<Store.Figure>("subject", f => f.SubjectZh, f => f.SubjectEn), new("value", f => f.Value), new("value_high", f => f.ValueHigh),
        .. Bilingual<Store.Figure>("unit", f => f.UnitZh, f => f.UnitEn), new("qualifier", f => Word.Of(f.Qualifier)), new("as_of", f => f.AsOf?.ToString()),
        new("park", f => f.ParkId), new("place", f => f.PlaceId), .. Cited<Store.Figure>(),
    ];

    public static ExportColumn<Policy>[] Policy =>
    [
        Id<Policy>(), .. Bilingual<Policy>("title", p => p.TitleZh, p => p.TitleEn), .. Bilingual<Policy>("issuers", p => p.IssuersZh, p => p.IssuersEn),
        new("number", p => p.Number), new("date", p => p.Date?.ToString()), new("status", p => Word.Of(p.Status)), new("parks", p => Ids(p.Parks)), .. Cited<Policy>(),
    ];

    public static ExportColumn<Event>[] Event =>
    [
        Id<Event>(), new("date", e => e.Date.ToString()), .. Bilingual<Event>("title", e => e.TitleZh, e => e.TitleEn), new("planned", e => e.Planned),
        new("park", e => e.ParkId), new("place", e => e.PlaceId), .. Cited<Event>(),
    ];

    /// <summary>In 万元.</summary>
    private static decimal? Amount(long? fen) => fen is { } known ? new Money(known).TenThousandYuan : null;

    private static string Ids(string column) => string.Join(';', StoreReading.Ids(column));
}
