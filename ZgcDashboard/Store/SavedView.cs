using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ZgcDashboard.Store;

/// <summary>
/// A name that an account's owner gave to an address. A setting of theirs and no data: it stands beside the history, is not in
/// exports, and goes when the account does.
/// </summary>
public sealed class SavedView
{
    public required string AccountId { get; set; }
    public required string Name { get; set; }

    /// <summary>The name as two names are compared: an account has each once.</summary>
    public required string Folded { get; set; }

    /// <summary>A path of this site with its query.</summary>
    public required string Address { get; set; }

    /// <summary>The first page leads there: at most one of an account.</summary>
    public bool IsStart { get; set; }
}

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
        view.HasKey(v => new { v.AccountId, v.Folded });
        view.HasIndex(v => v.AccountId).HasFilter("IsStart").IsUnique().HasDatabaseName("IX_SavedViews_Start");
    }
}
