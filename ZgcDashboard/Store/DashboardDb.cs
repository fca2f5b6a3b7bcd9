using System.Globalization;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>The store. Enums are kept as their words and dates as the report gave them, so that an SQL shell reads like the pages.</summary>
public sealed class DashboardDb(DbContextOptions<DashboardDb> options) : IdentityDbContext<Account>(options)
{
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportDocument> ReportDocuments => Set<ReportDocument>();
    public DbSet<Park> Parks => Set<Park>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<Problem> Problems => Set<Problem>();
    public DbSet<BudgetYear> Budgets => Set<BudgetYear>();
    public DbSet<BudgetSnapshot> BudgetSnapshots => Set<BudgetSnapshot>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<LineSnapshot> LineSnapshots => Set<LineSnapshot>();
    public DbSet<BudgetPlan> BudgetPlans => Set<BudgetPlan>();
    public DbSet<PlanMonth> PlanMonths => Set<PlanMonth>();
    public DbSet<Fund> Funds => Set<Fund>();
    public DbSet<FundStep> FundSteps => Set<FundStep>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<Policy> Policies => Set<Policy>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Flaw> Flaws => Set<Flaw>();
    public DbSet<Duty> Duties => Set<Duty>();
    public DbSet<Filing> Filings => Set<Filing>();
    public DbSet<Statement> Statements => Set<Statement>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<HistoryChange> Changes => Set<HistoryChange>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<HistoryKind> HistoryKinds => Set<HistoryKind>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<SeenEntry> SeenEntries => Set<SeenEntry>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new ProjectTable());
        builder.ApplyConfiguration(new BudgetTable());
        builder.ApplyConfiguration(new BudgetSnapshotTable());
        builder.ApplyConfiguration(new BudgetLineTable());
        builder.ApplyConfiguration(new LineSnapshotTable());
        builder.ApplyConfiguration(new BudgetPlanTable());
        builder.ApplyConfiguration(new PlanMonthTable());
        builder.ApplyConfiguration(new MilestoneTable());
        builder.ApplyConfiguration(new ProblemTable());
        builder.ApplyConfiguration(new StatementTable());
        builder.ApplyConfiguration(new HistoryTable());
        builder.ApplyConfiguration(new ChangeTable());
        builder.ApplyConfiguration(new AuditTable());
        builder.ApplyConfiguration(new SessionTable());
        builder.ApplyConfiguration(new HistoryKindTable());
        builder.ApplyConfiguration(new SavedViewTable());
        builder.ApplyConfiguration(new SeenEntryTable());
        foreach (var cited in builder.Model.GetEntityTypes().Where(t => typeof(CitedRow).IsAssignableFrom(t.ClrType)).ToList())
        {
            builder.Entity(cited.ClrType, row =>
            {
                row.HasOne(typeof(Report)).WithMany().HasForeignKey(nameof(CitedRow.ReportId)).OnDelete(DeleteBehavior.Restrict);
                row.HasIndex(nameof(CitedRow.Section), nameof(CitedRow.Item), nameof(CitedRow.Id));
                row.HasOne(typeof(HistoryEntry), nameof(CitedRow.SourceEntry)).WithMany().HasForeignKey(nameof(CitedRow.SourceEntryId)).OnDelete(DeleteBehavior.Restrict);
                row.HasIndex(nameof(CitedRow.SourceEntryId)).HasFilter("SourceEntryId IS NOT NULL");
                row.Navigation(nameof(CitedRow.SourceEntry)).AutoInclude();
            });
        }

        builder.Entity<Report>().HasQueryFilter(r => r.WithdrawnByEntryId == null);
        builder.Entity<ReportDocument>().HasIndex(d => d.Hash);
        builder.Entity<WorkItem>().HasOne<WorkItem>().WithMany().HasForeignKey(w => w.CopyOfId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Park>().HasIndex(p => new { p.MapColumn, p.MapRow }).IsUnique();
        builder.Entity<FundStep>().HasOne<Fund>().WithMany().HasForeignKey(s => s.FundId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<FundStep>().HasOne<FundStep>().WithMany().HasForeignKey(s => s.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Duty>().HasOne<Park>().WithMany().HasForeignKey(d => d.ParkId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Filing>().HasOne<Park>().WithMany().HasForeignKey(f => f.ParkId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Filing>().HasOne<Duty>().WithMany().HasForeignKey(f => f.DutyId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Filing>().HasIndex(f => new { f.DutyId, f.Period }).IsUnique();
        builder.Entity<Figure>().HasOne<Park>().WithMany().HasForeignKey(f => f.ParkId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Figure>().HasOne<Place>().WithMany().HasForeignKey(f => f.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Event>().HasOne<Park>().WithMany().HasForeignKey(e => e.ParkId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Event>().HasOne<Place>().WithMany().HasForeignKey(e => e.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<ReportedDate>().HaveConversion<ReportedDateText>();
        conventions.Properties<decimal>().HaveConversion<DecimalText>();
        Worded<ProjectStage>(conventions);
        Worded<ProjectKind>(conventions);
        Worded<ProjectType>(conventions);
        Worded<FundStage>(conventions);
        Worded<FundKind>(conventions);
        Worded<BudgetStatus>(conventions);
        Worded<WorkItemStatus>(conventions);
        Worded<PolicyStatus>(conventions);
        Worded<FlawKind>(conventions);
        Worded<OrganisationKind>(conventions);
        Worded<Qualifier>(conventions);
        Worded<StatedAttribute>(conventions);
        Worded<AuditAct>(conventions);
        Worded<MoneyUnit>(conventions);
        Worded<ReportedList>(conventions);
        Worded<Rhythm>(conventions);
        Worded<FilingStatus>(conventions);
    }

    private static void Worded<T>(ModelConfigurationBuilder conventions) where T : struct, Enum =>
        conventions.Properties<T>().HaveConversion<WordText<T>>();

    private sealed class WordText<T>() : ValueConverter<T, string>(value => Word.Of(value), text => Word.Parse<T>(text)) where T : struct, Enum;

    /// <summary>With the decimals that it was given: SQLite's own mapping writes 56 as 56.0, which claims a tenth of the rounding.</summary>
    private sealed class DecimalText() : ValueConverter<decimal, string>(
        value => value.ToString(CultureInfo.InvariantCulture), text => decimal.Parse(text, CultureInfo.InvariantCulture));

    private sealed class ReportedDateText() : ValueConverter<ReportedDate, string>(date => date.ToString(), text => ReportedDate.Parse(text));
}
