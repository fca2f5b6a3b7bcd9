using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Overview;

/// <summary>What a write did, in words: old and new.</summary>
public sealed class RecordedWords(IStringLocalizer<OverviewText> text, Terms terms, Formats formats, ReaderClock reader)
{
    private const int CellsShown = 3;
    private const int LongestText = 40;
    private const int LongestOnWall = 16;

    /// <summary>By the reader's clock.</summary>
    public string At(DateTime utc) => reader.Moment(utc);

    /// <summary>For the wall, whose clock is its reader's: only another zone than that is named.</summary>
    public string Head(string title) => reader.IsReaders ? title : reader.Head(title);

    public string What(Recorded entry) =>
        entry.Undoes is { } undone ? text["Recorded.Undo", undone] : text[entry.Source is Figures.FileRow ? "Recorded.Import" : "Recorded.Edit"];

    public static string NameOf(RecordedRow row) => row.Name?.ToString() ?? row.Id;

    public string Changes(RecordedRow row, RecordedNews news) => Changes(row, news, CellsShown, LongestText);

    /// <summary>One line for the wall: when, what, which row, and the first of its cells.</summary>
    public string Line(Recorded entry, RecordedRow row, RecordedNews news) => string.Concat(
        At(entry.Source.AtUtc), " · ", What(entry), " · ",
        Cut(NameOf(row), LongestText), text["Colon"], Changes(row, news, 1, LongestOnWall));

    private string Changes(RecordedRow row, RecordedNews news, int cells, int longest) => row switch
    {
        { IsNew: true } => text["Recorded.New"],
        { IsGone: true } => text["Recorded.Gone"],
        _ => string.Join(text["Semicolon"], row.Changed.Take(cells).Select(c => Changed(row, c, news, longest)))
            + (row.Changed.Count > cells ? text["Recorded.Fields", row.Changed.Count - cells] : ""),
    };

    private string Changed(RecordedRow row, RecordedCell cell, RecordedNews news, int longest) => text["Recorded.Change",
        ColumnText.Caption(cell.Column),
        Cut(Shown(row, cell.Column, cell.Was, news), longest), Cut(Shown(row, cell.Column, cell.Is, news), longest)];

    private static string Named(RecordedNews news, string column, string id) =>
        news.Names.TryGetValue((column, id), out var name) ? name.ToString() : id;

    private string Shown(RecordedRow row, string column, string? cell, RecordedNews news) => row.Kind.FormOf(column) switch
    {
        _ when string.IsNullOrEmpty(cell) => terms.NotReported,
        ColumnForm.Word => Store.Importing.ImportNames.Word(row.Kind, column, cell),
        ColumnForm.Reference => string.Join(text["Comma"], cell.Split(';').Select(id => Named(news, column, id))),
        ColumnForm.Amount when decimal.TryParse(cell, CultureInfo.InvariantCulture, out var amount) => formats.Money(amount),
        ColumnForm.Rate => $"{cell}%",
        _ => cell,
    };

    private static string Cut(string shown, int longest) => shown.Length > longest ? shown[..longest] + "…" : shown;
}
