using Microsoft.Extensions.Localization;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>What to write into each column of a kind, for the template's second sheet.</summary>
public sealed class TemplateExplanations(IStringLocalizer<ImportText> text)
{
    /// <summary>A column's header, and what to write into it.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Of(RecordKind kind) =>
        [.. kind.Columns.Select(column => (IReadOnlyList<object?>)[ImportHeader.Caption(kind, column), What(kind, column)])];

    private string What(RecordKind kind, string column)
    {
        var form = kind.FormOf(column);
        var what = text[$"Form.{form}"].Value;
        var words = form == ColumnForm.Word ? ImportNames.Words(kind, column) : [];
        return words.Count == 0 ? what : $"{what}{string.Join(text["Comma"], words)}";
    }
}
