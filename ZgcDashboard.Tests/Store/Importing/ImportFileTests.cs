using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing.Texts;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Importing;

public sealed class ImportFileTests
{
    private const string Text = "编号,名称\nhealth-valley,健康智谷\n";
    private const string TraditionalText = "id,note_zh\na,工程進度完成七成，預計年底竣工\n";
    private const string JapaneseText = "id,note_zh\na,このプロジェクトは進行中です\n";

    static ImportFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_seen_from_the_bytes(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("健康智谷", ImportFile.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Rows[1].Cells[1]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_without_a_byte_order_mark_is_read_too(string name) =>
        Assert.Equal("健康智谷", ImportFile.Read(Encoding.GetEncoding(name).GetBytes(Text)).Rows[1].Cells[1]);

    [Fact]
    public void The_mark_of_GB18030_is_no_text() =>
        Assert.Equal("编号", ImportFile.Read([0x84, 0x31, 0x95, 0x33, .. Encoding.GetEncoding("GB18030").GetBytes(Text)]).Rows[0].Cells[0]);

    [Theory]
    [InlineData("big5", TraditionalText, "Big5")]
    [InlineData("shift_jis", JapaneseText, "Shift-JIS")]
    public void Another_encoding_is_named_and_not_read_as_nonsense(string name, string text, string said)
    {
        var fault = Refused(Encoding.GetEncoding(name).GetBytes(text));

        Assert.Equal((FaultRule.OtherEncoding, said), (fault.Rule, fault.Found));
    }

    [Fact]
    public void Lines_of_two_encodings_are_named()
    {
        var fault = Refused([.. Encoding.UTF8.GetBytes("编号,名称\na,健康智谷园区\n"), .. Encoding.GetEncoding("GB18030").GetBytes("b,中关村大街改造\n")]);

        Assert.Equal((FaultRule.MixedEncodings, "1", "3"), (fault.Rule, fault.Found, fault.Expected));
    }

    [Fact]
    public void A_NUL_is_named_with_its_line() => Assert.Equal((FaultRule.NulCharacter, 2), Refused("id,note_zh\na,x\0y\n"u8.ToArray()) is var fault ? (fault.Rule, fault.Line) : default);

    [Fact]
    public void A_NUL_is_named_in_a_wide_file_too() => Assert.Equal((FaultRule.NulCharacter, 2),
        Refused([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,note_zh\na,x\0y\n")]) is var fault ? (fault.Rule, fault.Line) : default);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData("，")]
    [InlineData("；")]
    public void Cells_stand_between_whatever_separates_them(string between) =>
        Assert.Equal(["health-valley", "健康智谷"], ImportFile.Read(Encoding.UTF8.GetBytes(Text.Replace(",", between, StringComparison.Ordinal))).Rows[1].Cells);

    [Fact]
    public void A_separator_may_be_named_in_the_first_line() => Assert.Equal((2, "b"), ImportFile.Read("sep=#\nid#b\n1#2\n"u8.ToArray()).Rows[0] is var row ? (row.Line, row.Cells[1]) : default);

    [Theory]
    [InlineData("id,note\na,\"open\nb,x\n", 2)]
    [InlineData("id,note\na,\"open\nb,\"x\"\n", 2)]
    [InlineData("id,note\na,x\nb,\"x\"y\n", 3)]
    public void A_quote_that_is_not_closed_is_refused_with_its_line(string text, int line) =>
        Assert.Equal((FaultRule.UnclosedQuote, line), Refused(Encoding.UTF8.GetBytes(text)) is var fault ? (fault.Rule, fault.Line) : default);

    [Fact]
    public void Cells_are_read_back_as_they_were_quoted() => Prop.ForAll(Gen.Elements("a", "\"", ",", "\n", " ", "海淀", ";", "'", "5\"").ListOf(4).Select(string.Concat).ListOf(3).ToArbitrary(), cells =>
    {
        var text = "x,y,z\n" + string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
        var rows = ImportFile.Read(Encoding.UTF8.GetBytes(text)).Rows;
        return cells.All(string.IsNullOrWhiteSpace) ? rows.Count == 1 : rows[1].Cells.SequenceEqual(cells);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_is_counted_in_the_file_and_not_in_rows()
    {
        using var reader = new StringReader("a,b\r\n\"x\ny\",c\r\nd,e\rf,g");

        Assert.Equal([1, 2, 4, 5], DelimitedRows.Read(reader, ',').Select(row => row.Line));
    }

    [Fact]
    public async Task A_sheet_that_was_cut_off_is_refused()
    {
        var whole = await Workbook.OfAsync(new RecordTable(["id"], [["health-valley"]]), TestContext.Current.CancellationToken);
        Assert.Equal("health-valley", ImportFile.Read(whole).Rows[1].Cells[0]);

        for (var length = 2; length < whole.Length; length += 97) Assert.Throws<ImportRefusedException>(() => ImportFile.Read(whole[..length]));
    }

    [Fact]
    public void An_archive_that_grows_without_bound_is_refused_unread()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 501; i++) entry.Write(zeros);
        }

        Assert.Contains("unpacks", Assert.Throws<ImportRefusedException>(() => ImportFile.Read(stream.ToArray())).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, FaultRule> OtherTexts => new()
    {
        { "<html><table><tr><td>1</td></tr></table></html>", FaultRule.WebPage }, { "\uFEFF<!DOCTYPE html>\n<table>", FaultRule.WebPage }, { "MIME-Version: 1.0\n", FaultRule.WebPage },
        { "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", FaultRule.XmlTable }, { "[{\"id\":1}]", FaultRule.JsonFile }, { "{ \"rows\": [] }", FaultRule.JsonFile },
        { "%PDF-1.7", FaultRule.OtherFile }, { "ID;PWXL;N;E\n", FaultRule.OtherFile }, { "{\\rtf1", FaultRule.OtherFile },
    };

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public void Other_texts_are_named_for_what_they_are(string text, FaultRule rule) => Assert.Equal(rule, Refused(Encoding.UTF8.GetBytes(text)).Rule);

    [Theory]
    [InlineData("Workbook", FaultRule.OldSpreadsheet)]
    [InlineData("Book", FaultRule.OldSpreadsheet)]
    [InlineData("EncryptedPackage", FaultRule.Encrypted)]
    [InlineData("WordDocument", FaultRule.OldDocument)]
    [InlineData("", FaultRule.OldOrEncrypted)]
    public void What_lies_in_an_old_container_is_named(string part, FaultRule rule) =>
        Assert.Equal(rule, Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(part)]).Rule);

    [Theory]
    [InlineData("mimetype", FaultRule.OpenDocument)]
    [InlineData("xl/workbook.bin", FaultRule.OldSpreadsheet)]
    [InlineData("word/document.xml", FaultRule.OtherFile)]
    [InlineData("a.txt", FaultRule.OtherFile)]
    public void Other_archives_are_named(string part, FaultRule rule) => Assert.Equal(rule, Refused(Zip((part, "x"))).Rule);

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Assert.Throws<ImportRefusedException>(() => ImportFile.Read([]));
        Assert.Throws<ImportRefusedException>(() => ImportFile.Read([0, 1, 2, 3]));
        Assert.Throws<ImportRefusedException>(() => ImportFile.Read(Encoding.UTF8.GetBytes("id\n" + new string('x', 1_000_000))));
    }

    private static Fault Refused(byte[] bytes) => Assert.Throws<ImportRefusedException>(() => ImportFile.Read(bytes)).Fault;

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
