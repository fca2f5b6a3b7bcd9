using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ZgcDashboard.Store;

internal sealed class BudgetTable : IEntityTypeConfiguration<BudgetYear>
{
    public void Configure(EntityTypeBuilder<BudgetYear> budget) =>
        budget.HasOne<BudgetYear>().WithMany().HasForeignKey(b => b.PreviousId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class BudgetSnapshotTable : IEntityTypeConfiguration<BudgetSnapshot>
{
    public void Configure(EntityTypeBuilder<BudgetSnapshot> snapshot)
    {
        snapshot.HasOne<BudgetYear>().WithMany().HasForeignKey(s => s.BudgetId).OnDelete(DeleteBehavior.Restrict);
        snapshot.HasIndex(s => new { s.BudgetId, s.AsOf }).IsUnique();
    }
}

internal sealed class BudgetLineTable : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> line) =>
        line.HasOne<BudgetYear>().WithMany().HasForeignKey(l => l.BudgetId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class LineSnapshotTable : IEntityTypeConfiguration<LineSnapshot>
{
    public void Configure(EntityTypeBuilder<LineSnapshot> snapshot)
    {
        snapshot.HasOne<BudgetLine>().WithMany().HasForeignKey(s => s.LineId).OnDelete(DeleteBehavior.Restrict);
        snapshot.HasIndex(s => new { s.LineId, s.AsOf }).IsUnique();
    }
}

internal sealed class BudgetPlanTable : IEntityTypeConfiguration<BudgetPlan>
{
    public void Configure(EntityTypeBuilder<BudgetPlan> plan)
    {
        plan.HasOne<BudgetYear>().WithMany().HasForeignKey(p => p.BudgetId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => new { p.BudgetId, p.ApprovedOn }).IsUnique();
    }
}

internal sealed class PlanMonthTable : IEntityTypeConfiguration<PlanMonth>
{
    public void Configure(EntityTypeBuilder<PlanMonth> month)
    {
        month.HasOne<BudgetPlan>().WithMany().HasForeignKey(m => m.PlanId).OnDelete(DeleteBehavior.Restrict);
        month.HasOne<BudgetLine>().WithMany().HasForeignKey(m => m.LineId).OnDelete(DeleteBehavior.Restrict);

        // Two rows without a line are two to an index: those of the whole budget have one of their own.
        month.HasIndex(m => new { m.PlanId, m.LineId, m.Month }).IsUnique();
        month.HasIndex(m => new { m.PlanId, m.Month }).IsUnique().HasFilter("LineId IS NULL");
    }
}
