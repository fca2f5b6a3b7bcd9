using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ZgcDashboard.Store;

/// <summary>What an account's owner had seen of the history when they last looked. Kept beside the history, as settings are.</summary>
public sealed class SeenEntry
{
    [Key]
    public required string AccountId { get; set; }

    /// <summary>The newest entry that they saw.</summary>
    public required long Entry { get; set; }

    public required DateTime AtUtc { get; set; }
}

internal sealed class SeenEntryTable : IEntityTypeConfiguration<SeenEntry>
{
    public void Configure(EntityTypeBuilder<SeenEntry> seen) =>
        seen.HasOne<Account>().WithOne().HasForeignKey<SeenEntry>(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
}
