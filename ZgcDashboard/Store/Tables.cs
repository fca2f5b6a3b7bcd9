using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ZgcDashboard.Store;

internal sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.HasOne<Park>().WithMany().HasForeignKey(p => p.ParkId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne<Place>().WithMany().HasForeignKey(p => p.PlaceId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne<Fund>().WithMany().HasForeignKey(p => p.FundId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne<Project>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
        project.HasIndex(p => new { p.ParentId, p.Id }).HasFilter("ParentId IS NOT NULL");
        project.HasIndex(p => new { p.ParkId, p.Stage, p.Type });
        project.HasIndex(p => p.StageAsOf);

        // What lists are sorted by, beyond what the facets tell.
        project.HasIndex(p => new { p.NameZh, p.Id });
        project.HasIndex(p => new { p.NameEn, p.Id });
        project.HasIndex(p => p.Also).HasFilter("Also <> ''");

        // Who is responsible for how many: see the institutions.
        project.HasIndex(p => new { p.ResponsibleZh, p.ResponsibleEn, p.ReportId, p.Section, p.Item, p.Id })
            .HasFilter("ResponsibleZh IS NOT NULL OR ResponsibleEn IS NOT NULL");
        project.HasIndex(p => new { p.ParkId, p.ParkAsReported }).HasFilter("ParkAsReported IS NOT NULL");
    }
}

internal sealed class MilestoneTable : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> milestone) =>
        milestone.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class ProblemTable : IEntityTypeConfiguration<Problem>
{
    public void Configure(EntityTypeBuilder<Problem> problem) =>
        problem.HasOne<Project>().WithMany().HasForeignKey(p => p.ProjectId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class StatementTable : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.HasOne(s => s.Entry).WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<HistoryEntry>().WithMany().HasForeignKey(s => s.WithdrawnByEntryId).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(s => new { s.SubjectId, s.Attribute });
    }
}

internal sealed class HistoryTable : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.HasMany(e => e.Changes).WithOne().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<HistoryEntry>().WithMany().HasForeignKey(e => e.Undoes).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => new { e.By, e.Id });
        entry.HasIndex(e => new { e.Origin, e.Id });
    }
}

internal sealed class ChangeTable : IEntityTypeConfiguration<HistoryChange>
{
    public void Configure(EntityTypeBuilder<HistoryChange> change) => change.HasIndex(c => new { c.Kind, c.RowId });
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasIndex(e => e.AtUtc);
        entry.HasIndex(e => new { e.Act, e.Id });
        entry.HasIndex(e => new { e.By, e.Id });
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.BeganUtc);
    }
}

internal sealed class HistoryKindTable : IEntityTypeConfiguration<HistoryKind>
{
    public void Configure(EntityTypeBuilder<HistoryKind> kind)
    {
        kind.HasKey(k => new { k.EntryId, k.Kind });
        kind.HasIndex(k => new { k.Kind, k.EntryId });
    }
}
