using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>A change in the reader's words.</summary>
public sealed class ChangeWords(IStringLocalizer<ChangeText> text, Terms terms, Formats formats)
{
    public string Kind(string kind) => text[$"Kind.{kind}"];

    public string Nature(ChangeNature nature) => text[$"Nature.{Word.Of(nature)}"];

    public static string Name(ChangeLine line) => line.Name?.ToString() ?? line.Id;

    /// <summary>Empty for a whole row.</summary>
    public static string Field(ChangeLine line) => line.Column is { } column ? ColumnText.Caption(column) : "";

    /// <summary>What it was, with the day that it speaks of; empty for a whole row.</summary>
    public string Was(ChangeLine line, ChangesModel model) => Of(line, line.Before, model);

    /// <summary>What it is.</summary>
    public string Is(ChangeLine line, ChangesModel model) => Of(line, line.After, model);

    /// <summary>How far a number moved: amounts and counts with their percentage, rates in percentage points. Empty where it is no number.</summary>
    public string Moved(ChangeLine line)
    {
        if (line.Moved is not { Difference: { } difference } moved) return "";
        var shown = line.Unit == DerivedUnit.PercentagePoints ? formats.Points(difference)
            : (difference > 0 ? "+" : "") + formats.Derived(difference, line.Unit);
        return moved.Percent is { } percent ? text["Moved.Percent", shown, (percent > 0 ? "+" : "") + formats.Derived(percent, DerivedUnit.Percent)] : shown;
    }

    /// <summary>What the difference may be where that is not the number alone; that it lies within rounding, where it does.</summary>
    public string? Within(ChangeLine line) => line.Moved switch
    {
        null or { Interval.IsUnknown: true } => null,
        { IsWithinRounding: true } => text["Within"],
        { Difference: { } difference } moved when moved.Interval.Low != moved.Interval.High =>
            line.Unit == DerivedUnit.Number ? formats.Interval(moved.Interval) : formats.Interval(difference, moved.Interval, line.Unit),
        _ => null,
    };

    /// <summary>The parks of the row.</summary>
    public string Parks(ChangeLine line, ChangesModel model) =>
        string.Join(text["Comma"], line.Parks.Select(park => Named(model, "parks", park)));

    private string Of(ChangeLine line, IReadOnlyDictionary<string, string>? cells, ChangesModel model)
    {
        if (line.Column is not { } column || cells is null) return "";
        var value = Cell(line, column, cells, model);
        if (cells.GetValueOrDefault(column + "_inferred") == "true") value = text["Inferred", value];
        return StatedColumns.DateOf(line.Kind, column) is { } date && cells.GetValueOrDefault(date) is { } day
            ? text["OfDay", value, day] : value;
    }

    private string Cell(ChangeLine line, string column, IReadOnlyDictionary<string, string> cells, ChangesModel model)
    {
        var kind = line.Kind;
        var cell = EnglishOf(line, column) is { } english ? Bilingual.Of(cells.GetValueOrDefault(column), cells.GetValueOrDefault(english))?.ToString()
            : cells.GetValueOrDefault(column);
        return (kind.FormOf(column), cell) switch
        {
            (_, null) => column == PrintedUnit.Column ? terms.Of(MoneyUnit.TenThousandYuan) : terms.NotReported,
            (ColumnForm.Word, { } word) => ImportNames.Word(kind, column, word),
            (ColumnForm.Flag, { } flag) => text[flag == "true" ? "Yes" : "No"],
            (ColumnForm.Reference, { } ids) => string.Join(text["Comma"], ids.Split(';').Select(id => Named(model, kind.ColumnOf(column)!.To!, id))),
            (ColumnForm.Amount, { } amount) when Number(amount) is { } value => formats.Money(Money.FromTenThousandYuan(value)),
            (ColumnForm.Rate, { } rate) => formats.Percent(Number(rate), decimals: 10),
            (ColumnForm.Number, { } number) when Number(number) is { } value => Quantity(kind, column, value, cells),
            _ when column == "section" => CitationWords.Of(ChangeQueries.PlaceOf(cells)),
            (_, { } other) => other,
        };
    }

    /// <summary>The column of the same text in English, where that changed too; a text that changed in one language is shown in that one.</summary>
    private static string? EnglishOf(ChangeLine line, string column)
    {
        if (!column.EndsWith("_zh", StringComparison.Ordinal)) return null;
        var english = column[..^2] + "en";
        return line.Before?.GetValueOrDefault(english) == line.After?.GetValueOrDefault(english) ? null : english;
    }

    private string Quantity(RecordKind kind, string column, decimal value, IReadOnlyDictionary<string, string> cells)
    {
        var unit = column == "value" ? "unit" : column == "count" ? "count_unit" : null;
        var named = unit is null ? null : Bilingual.Of(cells.GetValueOrDefault(unit + "_zh"), cells.GetValueOrDefault(unit + "_en"));
        var qualifier = kind.ColumnOf(column)?.QualifiedBy is { } own && Word.TryParse(cells.GetValueOrDefault(own), out Qualifier said) ? said : Qualifier.Exact;
        return formats.Quantity(value, column == "value" ? Number(cells.GetValueOrDefault("value_high")) : null, qualifier, named?.ToString() ?? "");
    }

    private static string Named(ChangesModel model, string kind, string id) => model.Names.TryGetValue((kind, id), out var name) ? name.ToString() : id;

    private static decimal? Number(string? cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
