namespace ZgcDashboard.Store.Records;

/// <summary>
/// The columns of each kind, each declared once: files, forms, imports, exports, templates, lists and the history follow from
/// it. Their meaning stands in data/README.md, their titles in <see cref="Localization.ColumnText"/>.
/// </summary>
internal static class RecordColumns
{
    public static ColumnsOf<WorkItem> WorkItem => new ColumnsOf<WorkItem>()
        .Id().Place().Named("title", w => w.TitleZh, w => w.TitleEn)
        .StatedAlways("status", StatedAttribute.WorkItemStatus, w => w.Status, w => w.StatusAsOf, "status_as_of")
        .StatedOn("status_as_of", w => w.StatusAsOf).Flag("status_inferred", w => w.StatusInferred)
        .Bilingual("next_step", w => w.NextStepZh, w => w.NextStepEn).References("parks", "parks", w => w.Parks)
        .IdOf("copy_of", "work-items", w => w.CopyOfId)
        .Also();

    public static ColumnsOf<Project> Project => new ColumnsOf<Project>()
        .Id().Named("name", p => p.NameZh, p => p.NameEn).Word("kind", p => p.Kind).WordOrNone("type", p => p.Type)
        .Flag("type_inferred", p => p.TypeInferred, p => p.Type is not null)
        .Stated("stage", StatedAttribute.ProjectStage, p => p.Stage, p => p.StageAsOf, "stage_as_of")
        .Flag("stage_inferred", p => p.StageInferred, p => p.Stage is not null).StatedOn("stage_as_of", p => p.StageAsOf)
        .Reference("park", "parks", p => p.ParkId).Flag("park_inferred", p => p.ParkInferred, p => p.ParkId is not null)
        .Text("park_as_reported", p => p.ParkAsReported).Reference("place", "places", p => p.PlaceId)
        .IdOf("parent", "projects", p => p.ParentId)
        .Bilingual("responsible", p => p.ResponsibleZh, p => p.ResponsibleEn).Reference("fund", "funds", p => p.FundId)
        .Later(c => c.Bilingual("cooperating", p => p.CooperatingZh, p => p.CooperatingEn).Text("person", p => p.Person)
            .Date("planned_start", p => p.PlannedStart).Date("planned_finish", p => p.PlannedFinish)
            .Date("actual_start", p => p.ActualStart).Date("actual_finish", p => p.ActualFinish)
            .Amount("investment", p => p.InvestmentFen)
            .StatedAmount("invested", StatedAttribute.ProjectInvested, p => p.InvestedFen, "invested_as_of", p => p.InvestedAsOf)
            .StatedOn("invested_as_of", p => p.InvestedAsOf)
            .Amount("year_plan", p => p.YearPlanFen).WholeOrNone("year_plan_year", p => p.YearOfPlan)
            .StatedAmount("year_invested", StatedAttribute.ProjectYearInvested, p => p.YearInvestedFen, "year_invested_as_of",
                p => p.YearInvestedAsOf)
            .StatedOn("year_invested_as_of", p => p.YearInvestedAsOf)
            .StatedRate("progress", StatedAttribute.ProjectProgress, p => p.Progress, "progress_as_of", p => p.ProgressAsOf)
            .StatedOn("progress_as_of", p => p.ProgressAsOf).PrintedIn(p => p.AmountUnit))
        .Bilingual("note", p => p.NoteZh, p => p.NoteEn).Cited();

    public static ColumnsOf<Milestone> Milestone => new ColumnsOf<Milestone>()
        .Id().IdOf("project", "projects", m => m.ProjectId, isRequired: true).Named("name", m => m.NameZh, m => m.NameEn)
        .Date("planned_date", m => m.Planned).Date("actual_date", m => m.Actual).Date("as_of", m => m.AsOf)
        .Bilingual("responsible", m => m.ResponsibleZh, m => m.ResponsibleEn).Bilingual("note", m => m.NoteZh, m => m.NoteEn).Cited();

    public static ColumnsOf<Problem> Problem => new ColumnsOf<Problem>()
        .Id().IdOf("project", "projects", p => p.ProjectId, isRequired: true).Named("what", p => p.WhatZh, p => p.WhatEn)
        .Bilingual("responsible", p => p.ResponsibleZh, p => p.ResponsibleEn).Text("person", p => p.Person)
        .Date("due", p => p.Due).Date("solved", p => p.Solved).Date("as_of", p => p.AsOf)
        .Bilingual("note", p => p.NoteZh, p => p.NoteEn).Cited();

    public static ColumnsOf<BudgetSnapshot> Snapshot => new ColumnsOf<BudgetSnapshot>()
        .Id().Reference("budget", "budgets", s => s.BudgetId, isRequired: true).Day("as_of", s => s.AsOf)
        .StatedAmount("actual", StatedAttribute.BudgetActual, s => s.ActualFen, "as_of")
        .StatedAmount("initial", StatedAttribute.BudgetInitial, s => s.InitialFen, "as_of")
        .StatedAmount("adjusted", StatedAttribute.BudgetAdjusted, s => s.AdjustedFen, "as_of")
        .Later(c => c.PrintedIn(s => s.AmountUnit))
        .Rate("rate_on_initial", s => s.RateOnInitial).Rate("rate_on_adjusted", s => s.RateOnAdjusted)
        .Date("supplement_as_of", s => s.SupplementAsOf)
        .Later(c => c.Bilingual("fall_reason", s => s.FallReasonZh, s => s.FallReasonEn)).Cited();

    public static ColumnsOf<BudgetLine> Line => new ColumnsOf<BudgetLine>()
        .Id().Reference("budget", "budgets", l => l.BudgetId, isRequired: true).Named("name", l => l.NameZh, l => l.NameEn)
        .Bilingual("responsible", l => l.ResponsibleZh, l => l.ResponsibleEn)
        .Bilingual("direction", l => l.DirectionZh, l => l.DirectionEn).Bilingual("type", l => l.TypeZh, l => l.TypeEn).Cited();

    public static ColumnsOf<LineSnapshot> LineSnapshot => new ColumnsOf<LineSnapshot>()
        .Id().Reference("line", "budget-lines", s => s.LineId, isRequired: true).Day("as_of", s => s.AsOf)
        .StatedAmount("actual", StatedAttribute.LineActual, s => s.ActualFen, "as_of")
        .StatedAmount("initial", StatedAttribute.LineInitial, s => s.InitialFen, "as_of")
        .StatedAmount("adjusted", StatedAttribute.LineAdjusted, s => s.AdjustedFen, "as_of").PrintedIn(s => s.AmountUnit)
        .Bilingual("fall_reason", s => s.FallReasonZh, s => s.FallReasonEn).Cited();

    public static ColumnsOf<BudgetPlan> Plan => new ColumnsOf<BudgetPlan>()
        .Id().Reference("budget", "budgets", p => p.BudgetId, isRequired: true).Day("approved_on", p => p.ApprovedOn)
        .Bilingual("reason", p => p.ReasonZh, p => p.ReasonEn).Cited();

    public static ColumnsOf<PlanMonth> PlanMonth => new ColumnsOf<PlanMonth>()
        .Id().Reference("plan", "budget-plans", m => m.PlanId, isRequired: true).Reference("line", "budget-lines", m => m.LineId)
        .Month("month", m => m.Month).RequiredAmount("amount", m => m.AmountFen).PrintedIn(m => m.AmountUnit).Cited();

    public static ColumnsOf<Fund> Fund => new ColumnsOf<Fund>()
        .Id().Named("name", f => f.NameZh, f => f.NameEn).Word("kind", f => f.Kind)
        .Stated("stage", StatedAttribute.FundStage, f => f.Stage, f => f.StageAsOf, "stage_as_of")
        .Flag("stage_inferred", f => f.StageInferred, f => f.Stage is not null).StatedOn("stage_as_of", f => f.StageAsOf)
        .References("parks", "parks", f => f.Parks).Bilingual("responsible", f => f.ResponsibleZh, f => f.ResponsibleEn)
        .Bilingual("note", f => f.NoteZh, f => f.NoteEn).Cited();

    public static ColumnsOf<FundStep> FundStep => new ColumnsOf<FundStep>()
        .Id().Reference("fund", "funds", s => s.FundId, isRequired: true).Whole("step_order", s => s.StepOrder)
        .Word("stage", s => s.Stage).Reference("parent", "fund-steps", s => s.ParentId)
        .Named("name", s => s.NameZh, s => s.NameEn)
        .StatedCount("count", StatedAttribute.FundStepCount, s => s.Count, "as_of", "count_qualifier")
        .Bilingual("count_unit", s => s.CountUnitZh, s => s.CountUnitEn)
        .Qualifier("count_qualifier", s => s.CountQualifier, s => s.Count is not null)
        .StatedCount("applicants", StatedAttribute.FundStepApplicants, s => s.Applicants, "as_of", "applicants_qualifier")
        .Qualifier("applicants_qualifier", s => s.ApplicantsQualifier, s => s.Applicants is not null)
        .StatedAmount("amount", StatedAttribute.FundStepAmount, s => s.AmountFen, "as_of").Date("as_of", s => s.AsOf)
        .Bilingual("note", s => s.NoteZh, s => s.NoteEn).Cited();

    public static ColumnsOf<Figure> Figure => new ColumnsOf<Figure>()
        .Id().Named("subject", f => f.SubjectZh, f => f.SubjectEn).Number("value", f => f.Value, "qualifier")
        .Number("value_high", f => f.ValueHigh, "qualifier").Named("unit", f => f.UnitZh, f => f.UnitEn)
        .Word("qualifier", f => f.Qualifier).Date("as_of", f => f.AsOf).Reference("park", "parks", f => f.ParkId)
        .Reference("place", "places", f => f.PlaceId).Bilingual("note", f => f.NoteZh, f => f.NoteEn).Cited();

    public static ColumnsOf<Policy> Policy => new ColumnsOf<Policy>()
        .Id().Named("title", p => p.TitleZh, p => p.TitleEn).Bilingual("issuers", p => p.IssuersZh, p => p.IssuersEn)
        .Text("number", p => p.Number).Date("date", p => p.Date).Word("status", p => p.Status)
        .References("parks", "parks", p => p.Parks).Bilingual("note", p => p.NoteZh, p => p.NoteEn).Cited();

    public static ColumnsOf<Event> Event => new ColumnsOf<Event>()
        .Id().Date("date", e => e.Date).Named("title", e => e.TitleZh, e => e.TitleEn).Flag("planned", e => e.Planned)
        .Reference("park", "parks", e => e.ParkId).Reference("place", "places", e => e.PlaceId).Cited();

    /// <summary>The sixteen are fixed: they are read when a store is seeded, and do not come in.</summary>
    public static ColumnsOf<Park> Park => new ColumnsOf<Park>()
        .Own(new("id", ColumnForm.Id, p => p.Id)).Named("name", p => p.NameZh, p => p.NameEn).Whole("map_column", p => p.MapColumn)
        .Whole("map_row", p => p.MapRow).Whole("sort_order", p => p.SortOrder);

    public static ColumnsOf<Place> Place => new ColumnsOf<Place>()
        .Id().Named("name", p => p.NameZh, p => p.NameEn).Cited();

    public static ColumnsOf<BudgetYear> Budget => new ColumnsOf<BudgetYear>()
        .Id().Whole("fiscal_year", b => b.FiscalYear).Named("name", b => b.NameZh, b => b.NameEn).Word("status", b => b.Status)
        .Later(c => c.Reference("previous", "budgets", b => b.PreviousId)).Cited();

    public static ColumnsOf<Organisation> Organisation => new ColumnsOf<Organisation>()
        .Id().Named("name", o => o.NameZh, o => o.NameEn).Word("kind", o => o.Kind).Named("role", o => o.RoleZh, o => o.RoleEn)
        .Cited();

    public static ColumnsOf<Duty> Duty => new ColumnsOf<Duty>()
        .Id().Named("reporter", d => d.UnitZh, d => d.UnitEn).Word("list", d => d.List).Reference("park", "parks", d => d.ParkId)
        .Word("rhythm", d => d.Rhythm).Whole("due_day", d => d.DueDay).RequiredDate("first", d => d.First).Date("last", d => d.Last);

    public static ColumnsOf<Filing> Filing => new ColumnsOf<Filing>()
        .Id().Reference("duty", "duties", f => f.DutyId, isRequired: true).RequiredDate("period", f => f.Period)
        .Reference("park", "parks", f => f.ParkId).Word("status", f => f.Status).Day("first_sent_on", f => f.FirstSentOn)
        .Day("sent_on", f => f.SentOn).Text("sent_by", f => f.SentBy, isRequired: true).Text("file", f => f.File).Whole("rows", f => f.Rows)
        .Text("returned_why", f => f.ReturnedWhy);

    public static ColumnsOf<Flaw> Flaw => new ColumnsOf<Flaw>()
        .Id().Word("kind", f => f.Kind).Named("text", f => f.TextZh, f => f.TextEn).Cited();
}
