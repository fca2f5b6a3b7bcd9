using System.Globalization;
using System.Text;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>
/// The characters that a text means. PDFs turn 月 and 人 into the radicals ⽉ and ⼈, which look alike and are never found.
/// Width, brackets and ① stay as printed: labels are made of them.
/// </summary>
internal static class PrintedCharacters
{
    /// <summary>Radicals for which Unicode names no character, and the characters that they are.</summary>
    private const string Radicals = "⺁⺄⺆⺈⺊⺌⺍⺎⺏⺐⺒⺓⺔⺕⺗⺛⺝⺞⺟⺠⺧⺪⺫⺬⺮⺯⺰⺱⺲⺳⺴⺶⺷⺸⺻⺼⺽⻁⻃⻄⻅⻆⻇⻈⻉⻋⻐⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
    private const string Characters = "厂乙冂刀卜小小兀尣尢巳幺彑彐心旡月歹母民牛疋目示竹糸纟网网网网羊羊羊聿月臼虎覀西见角角讠贝车钅長长门雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029': plain.Append('\n'); break;
                case '\uFEFF' or '\u200B' or '\u2060' or '\u00AD': break;
                case '\u00A0': plain.Append(' '); break;
                case var c when char.IsControl(c) && c is not ('\n' or '\t'): break;
                case var c when IsRadical(c): plain.Append(Meant(c)); break;
                case var c: plain.Append(c); break;
            }

        return plain.ToString();
    }

    private static string Meant(char radical) => Radicals.IndexOf(radical, StringComparison.Ordinal) is var at and >= 0
        ? Characters[at].ToString() : radical.ToString().Normalize(NormalizationForm.FormKC);

    /// <summary>The radicals and the ideographs that are there twice.</summary>
    private static bool IsRadical(char c) => c is >= '\u2E80' and <= '\u2FD5' or >= '\uF900' and <= '\uFAFF'
        && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.OtherNotAssigned;
}
