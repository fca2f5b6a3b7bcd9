using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Editing;

/// <summary>Cells as a form begins with them.</summary>
public static class EditTexts
{
    /// <summary>As people write it: thousands separators, a sign for percent.</summary>
    public static string Of(CellType type, string cell) => type.Shape switch
    {
        _ when cell.Length == 0 => "",
        CellShape.Amount or CellShape.Number => CellTexts.Digits(cell),
        CellShape.Rate => cell + "%",
        _ => cell,
    };

    /// <summary>What the address says that a new row begins with.</summary>
    public static Dictionary<string, string> Filled(RecordKind kind, string address) => QueryHelpers.ParseQuery(new Uri(address).Query)
        .Where(q => kind.Columns.Contains(q.Key)).ToDictionary(q => q.Key, q => q.Value.ToString());
}
