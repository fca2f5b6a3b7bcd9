using System.Globalization;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>What a format shows of a date: a cell that shows 2018年9月 reported a month, whatever day it holds.</summary>
internal sealed class DateShown
{
    private bool _year, _month, _day, _time, _chinese;

    /// <summary>Null where the format is not one of dates or times.</summary>
    /// <param name="plain">As <see cref="FormatCode.Plain"/> gives it.</param>
    public static DateShown? Of(string plain)
    {
        var shown = new DateShown();
        shown.Read(plain);
        return shown._year || shown._month || shown._day || shown._time ? shown : null;
    }

    /// <param name="day">What the cell holds.</param>
    /// <returns>As the data folder or a Chinese reader writes it, as precise as it is shown; and whether the year is not shown.</returns>
    public (string Text, bool YearUnseen) Text(DateTime day)
    {
        if (!_year && !_month && !_day) return (day.ToString("HH:mm:ss", CultureInfo.InvariantCulture), false);
        var clock = _time && _day && day.TimeOfDay != TimeSpan.Zero ? day.ToString(" HH:mm", CultureInfo.InvariantCulture) : "";
        var format = (_month, _day, _chinese) switch
        {
            (false, false, true) => "yyyy年",
            (false, false, false) => "yyyy",
            (true, false, true) => "yyyy年M月",
            (true, false, false) => "yyyy-MM",
            (_, _, true) => "yyyy年M月d日",
            _ => "yyyy-MM-dd",
        };
        return (day.ToString(format, CultureInfo.InvariantCulture) + clock, !_year);
    }

    private void Read(string plain)
    {
        var before = ' ';
        for (var i = 0; i < plain.Length && plain[i] != ';'; i++)
        {
            var letter = char.ToLowerInvariant(plain[i]);
            if (letter is '\\' or '_' or '*')
            {
                _chinese |= i + 1 < plain.Length && plain[i + 1] == '年';
                i++;
            }
            else if (letter == '"')
            {
                var end = plain.IndexOf('"', i + 1);
                if (end < 0) return;
                _chinese |= plain.AsSpan(i, end - i).Contains('年');
                i = end;
            }
            else if (letter == 'g' && plain.AsSpan(i)
                .StartsWith(FormatCode.General, StringComparison.OrdinalIgnoreCase)) i += FormatCode.General.Length - 1;
            else if (letter == 'e' && i + 1 < plain.Length && plain[i + 1] is '+' or '-') i++;
            else if (letter == 'a' && i + 1 < plain.Length && plain[i + 1] is '/' or 'm' or 'M') i = SkipHalfDay(plain, i);
            else if (char.IsAsciiLetter(letter)) i = Token(plain, i, letter, ref before);
        }
    }

    /// <summary>AM/PM or A/P.</summary>
    private int SkipHalfDay(string plain, int i)
    {
        _time = true;
        return Math.Min(plain.Length - 1, i + (plain[i + 1] == '/' ? 2 : 4));
    }

    /// <summary>An <c>m</c> behind hours or before seconds is of minutes.</summary>
    private int Token(string plain, int i, char letter, ref char before)
    {
        var end = i;
        while (end + 1 < plain.Length && char.ToLowerInvariant(plain[end + 1]) == letter) end++;
        var after = plain.AsSpan(end + 1).TrimStart(":. \"\\分时]");
        switch (letter)
        {
            case 'y' or 'e' or 'b': _year = true; break;
            case 'm' when before == 'h' || (after.Length > 0 && after[0] is 's' or 'S'): _time = true; break;
            case 'm': _month = true; break;
            case 'd' when end - i < 2: _day = true; break;
            case 'h' or 's': _time = true; break;
        }

        before = letter;
        return end;
    }
}
