using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace ZgcDashboard.Charts;

/// <summary>A chart's table as one piece of HTML, written once: as elements, each circuit would hold every cell of it, to be hidden.</summary>
internal static class ChartTableMarkup
{
    private static readonly ConditionalWeakTable<ChartTable, string> Written = [];
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static MarkupString Of(ChartTable table) => new(Written.GetValue(table, Write));

    private static string Write(ChartTable table)
    {
        var html = new StringBuilder("<thead><tr>");
        foreach (var column in table.Columns) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encoder.Encode(column)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            var header = Encoder.Encode(row.Cells.Count > 0 ? row.Cells[0] : "");
            html.Append("<tr><th scope=\"row\">").Append(row.Link is null ? header : $"<a href=\"{Encoder.Encode(row.Link)}\">{header}</a>").Append("</th>");
            foreach (var cell in row.Cells.Skip(1)) html.Append(ChartTable.IsNumber(cell) ? "<td class=\"num\">" : "<td>").Append(Encoder.Encode(cell)).Append("</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody>").ToString();
    }
}
