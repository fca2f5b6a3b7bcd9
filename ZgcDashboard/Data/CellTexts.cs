using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>Cells as the reader reads them: names for ids and words, amounts with their unit.</summary>
public sealed class CellTexts(Terms terms, Formats formats, IStringLocalizer<DataText> text)
{
    /// <param name="kind">The row's kind; null for what is no record.</param>
    /// <param name="column">Its column.</param>
    /// <param name="cell">As the data folder writes it; null where it is empty.</param>
    /// <param name="names">Of the rows that it may refer to.</param>
    public string Of(RecordKind? kind, string column, string? cell, RecordNames names)
    {
        if (string.IsNullOrEmpty(cell)) return column == PrintedUnit.Column ? terms.Of(MoneyUnit.TenThousandYuan) : terms.NotReported;
        if (kind is null) return cell is "true" or "false" ? text[cell == "true" ? "Yes" : "No"] : cell;
        var type = CellType.Of(kind, column);
        return type.Shape switch
        {
            CellShape.Word => terms[$"{type.To}.{cell}"],
            CellShape.Flag => text[cell == "true" ? "Yes" : "No"],
            CellShape.Reference => names.Of(type.To, cell),
            CellShape.References => string.Join(text["Comma"], cell.Split(';').Select(id => names.Of(type.To, id))),
            CellShape.Amount => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? text["InTenThousandYuan", Formats.Number(formats.MoneyValue(amount))] : cell,
            CellShape.Rate => $"{cell} %",
            CellShape.Number or CellShape.Whole => Digits(cell),
            _ => cell,
        };
    }

    /// <summary>An amount in the units that it is spoken of.</summary>
    public string Amount(decimal tenThousandYuan) =>
        text["Amount.Understood", Formats.Number(tenThousandYuan),
            Formats.Number(tenThousandYuan / (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? 100 : 10_000))];

    /// <summary>With thousands separators and the decimals that it was given.</summary>
    public static string Digits(string cell)
    {
        var dot = cell.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? cell : cell[..dot];
        return long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) >= 10_000
            ? number.ToString("#,0", CultureInfo.InvariantCulture) + (dot < 0 ? "" : cell[dot..])
            : cell;
    }

    /// <summary>The days that a reported date may mean.</summary>
    public string Days(ReportedDate date) => date.Start == date.End
        ? text["Date.Day", Day(date.Start)]
        : text[$"Date.{date.Precision}", Day(date.Start), Day(date.End)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
