using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>分园: one of the sub-parks. Its tile lies where the district lies around the city.</summary>
public sealed class Park
{
    public required string Id { get; set; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public required int MapColumn { get; set; }
    public required int MapRow { get; set; }
    public required int SortOrder { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);
}

/// <summary>合作园区/区域: where things happen outside the sub-parks.</summary>
public sealed class Place : CitedRow
{
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);
}
