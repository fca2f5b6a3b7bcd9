using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>What lies between the numbers of a column, with what either may stand for.</summary>
internal static class ChangedNumbers
{
    /// <returns>Null where the column holds no number, or its unit is another now.</returns>
    public static (QuantityChange Change, DerivedUnit Unit)? Of(
        RecordKind kind, string column, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        switch (kind.FormOf(column))
        {
            case ColumnForm.Amount:
                return Amount(column, before) is { } was && Amount(column, after) is { } now
                    ? (QuantityChange.Between(was.Value, was.Within, now.Value, now.Within, isRate: false), DerivedUnit.TenThousandYuan) : null;
            case ColumnForm.Rate:
                return (QuantityChange.Between(Quantity.Rate(Number(before, column)), Quantity.Rate(Number(after, column))), DerivedUnit.PercentagePoints);
            case ColumnForm.Number when column != "value_high":
                var (one, other) = (Reported(kind, column, before), Reported(kind, column, after));
                return one.Unit != other.Unit ? null
                    : (QuantityChange.Between(one, other), one.Unit == Quantity.PercentUnit ? DerivedUnit.PercentagePoints : DerivedUnit.Number);
            default:
                return null;
        }
    }

    private static (decimal Value, Interval Within)? Amount(string column, IReadOnlyDictionary<string, string> cells)
    {
        if (Number(cells, column) is not { } value) return null;
        var unit = Word.TryParse(cells.GetValueOrDefault(PrintedUnit.Column), out MoneyUnit printed) ? printed : MoneyUnit.TenThousandYuan;
        return (value, Money.FromTenThousandYuan(value).AsPrinted(unit));
    }

    private static Quantity Reported(RecordKind kind, string column, IReadOnlyDictionary<string, string> cells)
    {
        var value = Number(cells, column);
        var unit = cells.GetValueOrDefault(column == "value" ? "unit_zh" : "count_unit_zh") is { } text ? text : "";
        var qualifier = kind.ColumnOf(column)?.QualifiedBy is { } own && Word.TryParse(cells.GetValueOrDefault(own), out Qualifier said) ? said : Qualifier.Exact;
        return new(value, value?.Scale ?? 0, unit, qualifier, column == "value" ? Number(cells, "value_high") : null);
    }

    private static decimal? Number(IReadOnlyDictionary<string, string> cells, string column) =>
        decimal.TryParse(cells.GetValueOrDefault(column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
