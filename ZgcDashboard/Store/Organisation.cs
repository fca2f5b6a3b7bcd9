using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>单位: a firm, university, laboratory or other body that the report names, and what it names it for.</summary>
public sealed class Organisation : CitedRow
{
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public required OrganisationKind Kind { get; set; }

    /// <summary>What the report says of it, in a few words.</summary>
    public required string RoleZh { get; set; }
    public required string RoleEn { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);

    [NotMapped]
    public Bilingual Role => new(RoleZh, RoleEn);
}
