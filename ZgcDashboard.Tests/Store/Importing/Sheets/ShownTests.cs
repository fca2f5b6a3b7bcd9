using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>What a sheet shows is what was reported.</summary>
public sealed class ShownTests
{
    private static readonly ImportColumn InWan = new("", "actual", Records.ColumnForm.Amount, "万元");
    private static readonly ImportColumn ADay = new("", "stage_as_of", Records.ColumnForm.Date);

    [Theory]
    [InlineData("General", 81135, "81135")]
    [InlineData("G/通用格式", 0.5, "0.5")]
    [InlineData("General", 27045.333333333332, "27045.33333")]
    [InlineData("General", 123456.789012, "123456.789012")]
    [InlineData("General", 0.30000000000000004, "0.3")]
    [InlineData("0", 27045.6, "27046")]
    [InlineData("#,##0.00", 27045.333333333332, "27,045.33")]
    [InlineData("0.00", 2.675, "2.68")]
    [InlineData("0%", 0.562345, "56%")]
    [InlineData("0.0%", 0.562345, "56.2%")]
    [InlineData("0\"%\"", 56, "56%")]
    [InlineData("0\\%", 56, "56%")]
    [InlineData("0!%", 56, "56%")]
    [InlineData("0.0!%", 56.23, "56.2%")]
    [InlineData("0!.0,\"万\"", 811350000, "81135.0万")]
    [InlineData("0\\.0,万", 811350000, "81135.0万")]
    [InlineData("0!.00,,\"亿\"", 811350000, "8.11亿")]
    [InlineData("0.0,", 811350000, "811350.0")]
    [InlineData("#,##0.00,,\"百万元\"", 811350000, "811.35百万元")]
    [InlineData("[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", 81135, "8.1万")]
    [InlineData("0.0元", 81135.25, "81135.3元")]
    [InlineData("¥#,##0.00;¥-#,##0.00", 1234.5, "¥1,234.50")]
    [InlineData("[$¥-804]#,##0.00", 1234.5, "¥1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 1234.5, "1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 0, "0")]
    [InlineData("#,##0.00_);(#,##0.00)", -1234.5, "(1,234.50)")]
    [InlineData("[DBNum1][$-804]0", 1234, "1234")]
    [InlineData("[Red][>100]0.0;0.00", 99.123, "99.12")]
    [InlineData("0000", 12, "0012")]
    [InlineData("\"第\"0\"号\"", 12, "第12号")]
    [InlineData("@", 811350000, "811350000")]
    [InlineData("0.00E+00", 811000000, "811000000")]
    [InlineData("# ?/?", 0.5, "0.5")]
    public void A_number_is_read_as_its_format_shows_it(string code, double number, string shown) => Assert.Equal((shown, null), Read(code, number));

    [Theory]
    [InlineData("yyyy-mm-dd", 43373, "2018-09-30")]
    [InlineData("[Red]yyyy-mm", 43373, "2018-09")]
    [InlineData("yyyy\"年\"m\"月\"", 43373, "2018年9月")]
    [InlineData("yyyy年m月d日;@", 43373, "2018年9月30日")]
    [InlineData("[$-804]yyyy\\年m\\月", 43373, "2018年9月")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", 43373, "2018年9月30日")]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy", 43373, "2018-09-30")]
    [InlineData("mmm-yy", 43373, "2018-09")]
    [InlineData("yyyy", 43373, "2018")]
    [InlineData("yyyy\"年\"", 43373, "2018年")]
    [InlineData("yyyy/m/d h:mm", 43373.5, "2018-09-30 12:00")]
    [InlineData("yyyy/m/d h:mm", 43373, "2018-09-30")]
    [InlineData("yyyy-mm-dd hh:mm:ss AM/PM", 43373, "2018-09-30")]
    [InlineData("h:mm", 0.5, "12:00:00")]
    public void A_date_is_as_precise_as_it_is_shown(string code, double number, string shown) => Assert.Equal((shown, null), Read(code, number));

    [Theory]
    [InlineData(14, "2018-09-30")]
    [InlineData(17, "2018-09")]
    [InlineData(22, "2018-09-30")]
    [InlineData(27, "2018年9月")]
    [InlineData(31, "2018年9月30日")]
    [InlineData(36, "2018年9月")]
    [InlineData(50, "2018年9月")]
    [InlineData(57, "2018年9月")]
    public void Dates_by_a_number_alone_are_those_of_Chinese_programs_in_either_epoch(int id, string shown)
    {
        var format = new CellFormat(FormatCode.Of(id, null));

        Assert.Equal(shown, format.Show(43373, from1904: false).Text);
        Assert.Equal(shown, format.Show(43373 - 1462, from1904: true).Text);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(58)]
    [InlineData(16)]
    public void A_day_without_its_year_says_so(int id) => Assert.True(new CellFormat(FormatCode.Of(id, null)).Show(43373, from1904: false).YearUnseen);

    [Theory]
    [InlineData(";;;", 5, Faults.FaultRule.HiddenByFormat)]
    [InlineData("0;-0;;@", 0, Faults.FaultRule.HiddenByFormat)]
    [InlineData("0.00E+00", 811350000, Faults.FaultRule.RoundedAway)]
    [InlineData("General", 110108196001011234, Faults.FaultRule.LongNumber)]
    public void What_is_not_shown_is_not_guessed_at(string code, double number, Faults.FaultRule trouble) => Assert.Equal(trouble, Read(code, number).Trouble);

    [Theory]
    [InlineData("0.00", 27045.3333, true)]
    [InlineData("0%", 0.5623, true)]
    [InlineData("0%", 0.56, false)]
    [InlineData("0!.0,\"万\"", 811350000, false)]
    [InlineData("0000", 12, false)]
    [InlineData("#,##0.00", 1200, false)]
    public void Digits_that_are_not_shown_are_said(string code, double number, bool rounded) => Assert.Equal(rounded, new CellFormat(code).Show(number, false).Rounded);

    /// <summary>The digits that are shown, and no others, reach the store.</summary>
    [Fact]
    public void A_shown_amount_is_read_back_as_it_was_shown() => Prop.ForAll(
        Gen.Choose(0, 2_000_000_000).ToArbitrary(), Gen.Elements("0", "0.0", "0.00", "#,##0.00", "#,##0.0000", "¥#,##0.0", "0.00\"万元\"", "0.000_ ").ToArbitrary(), (thousandths, code) =>
        {
            var number = thousandths / 1000m;
            var decimals = code.SkipWhile(c => c != '.').Skip(1).TakeWhile(c => c == '0').Count();
            var read = ImportedCell.Normal(InWan, new CellFormat(code).Show((double)number, false).Text);
            return decimal.Parse(read, CultureInfo.InvariantCulture) == Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shown_day_is_read_back_in_every_format() => Prop.ForAll(
        Gen.Choose(61, 60_000).ToArbitrary(), Gen.Elements("yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "d-mmm-yy", "[Red]m/d/yyyy", "[$-804]yyyy-mm-dd;@", "yyyy.mm.dd hh:mm").ToArbitrary(), (serial, code) =>
            new DateOnly(1899, 12, 30).AddDays(serial) is { Year: >= 1900 } day
            && ImportedCell.Normal(ADay, new CellFormat(code).Show(serial, false).Text) == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).QuickCheckThrowOnFailure();

    private static (string Text, Faults.FaultRule? Trouble) Read(string code, double number)
    {
        var shown = new CellFormat(code).Show(number, from1904: false);
        return (shown.Text, shown.Trouble);
    }
}
