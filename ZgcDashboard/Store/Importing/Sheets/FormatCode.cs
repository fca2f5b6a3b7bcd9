using System.Text;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>The number formats of spreadsheets as texts.</summary>
internal static class FormatCode
{
    public const string General = "General";

    private const string Accounting = "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ";
    private const string AccountingFine = "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
    private const string Month = "yyyy\"年\"m\"月\"";
    private const string MonthDay = "m\"月\"d\"日\"";

    /// <summary>The formats that a file names by number alone, as a Chinese program shows them.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = General, [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00",
        [5] = "¥#,##0;¥-#,##0", [6] = "¥#,##0;¥-#,##0", [7] = "¥#,##0.00;¥-#,##0.00", [8] = "¥#,##0.00;¥-#,##0.00",
        [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??",
        [14] = "yyyy/m/d", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm",
        [21] = "h:mm:ss", [22] = "yyyy/m/d h:mm",
        [27] = Month, [28] = MonthDay, [29] = MonthDay, [30] = "m/d/yy", [31] = "yyyy\"年\"m\"月\"d\"日\"", [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [34] = "h\"时\"mm\"分\"", [35] = "h\"时\"mm\"分\"ss\"秒\"", [36] = Month,
        [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00", [40] = "#,##0.00;-#,##0.00",
        [41] = Accounting, [42] = Accounting, [43] = AccountingFine, [44] = AccountingFine, [45] = "mm:ss", [46] = "[h]:mm:ss",
        [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@",
        [50] = Month, [51] = MonthDay, [52] = Month, [53] = MonthDay, [54] = MonthDay, [55] = "h\"时\"mm\"分\"",
        [56] = "h\"时\"mm\"分\"ss\"秒\"", [57] = Month, [58] = MonthDay,
        [59] = "0", [60] = "0.00", [61] = "#,##0", [62] = "#,##0.00", [67] = "0%", [68] = "0.00%", [71] = "yyyy/m/d", [72] = "d-mmm-yy",
        [73] = "d-mmm", [74] = "mmm-yy", [75] = "h:mm", [76] = "h:mm:ss", [77] = "yyyy/m/d h:mm", [81] = "d/m/yyyy",
    };

    public static string Of(int id, string? said) => said ?? BuiltIn.GetValueOrDefault(id, General);

    /// <summary>
    /// The same format in the words of the library: Chinese programs write <c>!</c> before a literal, leave 元 and ¥ without
    /// quotes, and add what changes no number (colours, [DBNum1], locales).
    /// </summary>
    public static string Plain(string code)
    {
        var plain = new StringBuilder();
        code = code.Replace("G/通用格式", General, StringComparison.Ordinal);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"' when code.IndexOf('"', i + 1) is var end and > 0:
                    plain.Append(code, i, end - i + 1);
                    i = end;
                    break;
                case '[' when code.IndexOf(']', i) is var end and > 0:
                    plain.Append(Bracket(code[(i + 1)..end]));
                    i = end;
                    break;
                case '\\' or '!' or '_' or '*' when i + 1 < code.Length:
                    plain.Append(code[i] == '!' ? '\\' : code[i]).Append(code[++i]);
                    break;
                case > '\u007F':
                    plain.Append('\\').Append(code[i]);
                    break;
                default:
                    plain.Append(code[i]);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>A condition and a currency are kept, and hours that run beyond the day.</summary>
    private static string Bracket(string inside) => inside switch
    {
        ['<' or '>' or '=', ..] => $"[{inside}]",
        ['$', .. var currency] when currency.Split('-')[0] is { Length: > 0 } sign => $"\"{sign.Replace("\"", "", StringComparison.Ordinal)}\"",
        _ when inside.Length > 0 && inside.ToLowerInvariant().Trim(inside.ToLowerInvariant()[0]).Length == 0
            && inside[0] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' => $"[{inside}]",
        _ => "",
    };
}
