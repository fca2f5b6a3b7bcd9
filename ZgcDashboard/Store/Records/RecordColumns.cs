using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Records;

/// <summary>The columns of each kind; their meaning stands in data/README.md.</summary>
internal static class RecordColumns
{
    public static RecordColumn<WorkItem>[] WorkItem =>
    [
        Id<WorkItem>(), .. PlaceOf<WorkItem>(), .. Bilingual<WorkItem>("title", w => w.TitleZh, w => w.TitleEn),
        new("status", w => Word.Of(w.Status)), new("status_as_of", w => w.StatusAsOf?.ToString()),
        new("status_inferred", w => w.StatusInferred),
        .. Bilingual<WorkItem>("next_step", w => w.NextStepZh, w => w.NextStepEn), new("parks", w => Ids(w.Parks)),
        new("copy_of", w => w.CopyOfId), new("also", w => w.Also),
    ];

    public static RecordColumn<Project>[] Project =>
    [
        Id<Project>(), .. Bilingual<Project>("name", p => p.NameZh, p => p.NameEn), new("kind", p => Word.Of(p.Kind)),
        new("type", p => Word.Of(p.Type)), new("type_inferred", p => p.Type is null ? null : p.TypeInferred),
        new("stage", p => Word.Of(p.Stage)), new("stage_inferred", p => p.Stage is null ? null : p.StageInferred),
        new("stage_as_of", p => p.StageAsOf?.ToString()),
        new("park", p => p.ParkId), new("park_inferred", p => p.ParkId is null ? null : p.ParkInferred),
        new("park_as_reported", p => p.ParkAsReported), new("place", p => p.PlaceId), new("parent", p => p.ParentId),
        .. Bilingual<Project>("responsible", p => p.ResponsibleZh, p => p.ResponsibleEn), new("fund", p => p.FundId),
        .. Bilingual<Project>("note", p => p.NoteZh, p => p.NoteEn), .. Cited<Project>(),
    ];

    public static RecordColumn<BudgetSnapshot>[] Snapshot =>
    [
        Id<BudgetSnapshot>(), new("budget", s => s.BudgetId),
        new("as_of", s => s.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        new("actual", s => Amount(s.ActualFen)), new("initial", s => Amount(s.InitialFen)), new("adjusted", s => Amount(s.AdjustedFen)),
        new(PrintedUnit.Column, s => Word.Of(s.AmountUnit)),
        new("rate_on_initial", s => s.RateOnInitial), new("rate_on_adjusted", s => s.RateOnAdjusted),
        new("supplement_as_of", s => s.SupplementAsOf?.ToString()), .. Cited<BudgetSnapshot>(),
    ];

    public static RecordColumn<Fund>[] Fund =>
    [
        Id<Fund>(), .. Bilingual<Fund>("name", f => f.NameZh, f => f.NameEn), new("kind", f => Word.Of(f.Kind)),
        new("stage", f => Word.Of(f.Stage)), new("stage_inferred", f => f.Stage is null ? null : f.StageInferred),
        new("stage_as_of", f => f.StageAsOf?.ToString()),
        new("parks", f => Ids(f.Parks)), .. Bilingual<Fund>("responsible", f => f.ResponsibleZh, f => f.ResponsibleEn),
        .. Bilingual<Fund>("note", f => f.NoteZh, f => f.NoteEn), .. Cited<Fund>(),
    ];

    public static RecordColumn<FundStep>[] FundStep =>
    [
        Id<FundStep>(), new("fund", s => s.FundId), new("step_order", s => s.StepOrder), new("stage", s => Word.Of(s.Stage)),
        new("parent", s => s.ParentId),
        .. Bilingual<FundStep>("name", s => s.NameZh, s => s.NameEn),
        new("count", s => s.Count), .. Bilingual<FundStep>("count_unit", s => s.CountUnitZh, s => s.CountUnitEn),
        new("count_qualifier", s => s.Count is null ? null : Word.Of(s.CountQualifier)),
        new("applicants", s => s.Applicants),
        new("applicants_qualifier", s => s.Applicants is null ? null : Word.Of(s.ApplicantsQualifier)),
        new("amount", s => Amount(s.AmountFen)), new("as_of", s => s.AsOf?.ToString()),
        .. Bilingual<FundStep>("note", s => s.NoteZh, s => s.NoteEn), .. Cited<FundStep>(),
    ];

    public static RecordColumn<Figure>[] Figure =>
    [
        Id<Figure>(), .. Bilingual<Figure>("subject", f => f.SubjectZh, f => f.SubjectEn), new("value", f => f.Value),
        new("value_high", f => f.ValueHigh),
        .. Bilingual<Figure>("unit", f => f.UnitZh, f => f.UnitEn), new("qualifier", f => Word.Of(f.Qualifier)),
        new("as_of", f => f.AsOf?.ToString()),
        new("park", f => f.ParkId), new("place", f => f.PlaceId), .. Bilingual<Figure>("note", f => f.NoteZh, f => f.NoteEn),
        .. Cited<Figure>(),
    ];

    public static RecordColumn<Policy>[] Policy =>
    [
        Id<Policy>(), .. Bilingual<Policy>("title", p => p.TitleZh, p => p.TitleEn),
        .. Bilingual<Policy>("issuers", p => p.IssuersZh, p => p.IssuersEn),
        new("number", p => p.Number), new("date", p => p.Date?.ToString()), new("status", p => Word.Of(p.Status)),
        new("parks", p => Ids(p.Parks)),
        .. Bilingual<Policy>("note", p => p.NoteZh, p => p.NoteEn), .. Cited<Policy>(),
    ];

    public static RecordColumn<Event>[] Event =>
    [
        Id<Event>(), new("date", e => e.Date?.ToString()), .. Bilingual<Event>("title", e => e.TitleZh, e => e.TitleEn),
        new("planned", e => e.Planned),
        new("park", e => e.ParkId), new("place", e => e.PlaceId), .. Cited<Event>(),
    ];

    public static RecordColumn<Park>[] Park =>
    [
        new("id", p => p.Id), .. Bilingual<Park>("name", p => p.NameZh, p => p.NameEn),
        new("map_column", p => p.MapColumn), new("map_row", p => p.MapRow), new("sort_order", p => p.SortOrder),
    ];

    public static RecordColumn<Place>[] Place =>
        [Id<Place>(), .. Bilingual<Place>("name", p => p.NameZh, p => p.NameEn), .. Cited<Place>()];

    public static RecordColumn<BudgetYear>[] Budget =>
    [
        Id<BudgetYear>(), new("fiscal_year", b => b.FiscalYear), .. Bilingual<BudgetYear>("name", b => b.NameZh, b => b.NameEn),
        new("status", b => Word.Of(b.Status)), .. Cited<BudgetYear>(),
    ];

    public static RecordColumn<Organisation>[] Organisation =>
    [
        Id<Organisation>(), .. Bilingual<Organisation>("name", o => o.NameZh, o => o.NameEn), new("kind", o => Word.Of(o.Kind)),
        .. Bilingual<Organisation>("role", o => o.RoleZh, o => o.RoleEn), .. Cited<Organisation>(),
    ];

    public static RecordColumn<Flaw>[] Flaw =>
        [Id<Flaw>(), new("kind", f => Word.Of(f.Kind)), .. Bilingual<Flaw>("text", f => f.TextZh, f => f.TextEn), .. Cited<Flaw>()];

    private static RecordColumn<T> Id<T>() where T : CitedRow => new("id", row => row.Id);

    private static RecordColumn<T>[] Bilingual<T>(string name, Func<T, string?> zh, Func<T, string?> en) =>
        [new(name + "_zh", zh), new(name + "_en", en)];

    private static RecordColumn<T>[] Cited<T>() where T : CitedRow =>
        [.. PlaceOf<T>(), new("also", row => row.Also)];

    /// <summary>An item is a number, a paragraph the text <c>¶2</c>.</summary>
    private static RecordColumn<T>[] PlaceOf<T>() where T : CitedRow =>
        [new("section", row => row.Section),
            new("item", row => row.Paragraph is null ? (object?)row.Item : ReportPlace.WithinOf(null, row.Paragraph))];

    /// <summary>In 万元.</summary>
    private static decimal? Amount(long? fen) => fen is { } known ? new Money(known).TenThousandYuan : null;

    private static string Ids(string column) => string.Join(';', StoreReading.Ids(column));
}
