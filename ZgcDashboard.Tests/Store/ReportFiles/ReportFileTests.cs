using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Store.ReportFiles;

public sealed class ReportFileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Samples => ["outline", "tasks", "ledger"];

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_whatever_encoding_it_is_written(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = SampleReports.Text(SampleReports.Outline);
        var written = Encoding.GetEncoding(encoding);

        Assert.Equal(text, Read(written.GetBytes(text)).Text);
        Assert.Equal(text, Read([.. written.GetPreamble(), .. written.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))]).Text);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_word_document_gives_the_passages_of_its_text(string sample) =>
        Assert.Equal(Outline(Read(Encoding.UTF8.GetBytes(SampleReports.Text(Lines(sample))))), Outline(Read(WordSample.Of(Lines(sample)))));

    [Theory]
    [InlineData("outline")]
    [InlineData("tasks")]
    public void A_pdf_gives_the_passages_of_its_text_whatever_page_they_are_on(string sample)
    {
        var lines = Lines(sample);

        var read = Read(PdfSample.Of([.. lines.Take(4)], [.. lines.Skip(4)]));

        Assert.Equal(Outline(Read(Encoding.UTF8.GetBytes(SampleReports.Text(lines)))), Outline(read));
    }

    [Fact]
    public void Lines_that_a_page_breaks_are_one_paragraph_again()
    {
        var paragraph = string.Concat(Enumerable.Repeat("示例园区建设按照计划有序推进，", 7)) + "全部完成。";

        var read = Read(PdfSample.Of(["一、总体情况", paragraph, "二、其他"]));

        Assert.Equal(["一、总体情况", paragraph, "二、其他"], read.Text.Split('\n').Select(l => l.Trim()));
    }

    [Fact]
    public void Radicals_that_a_pdf_makes_of_characters_are_the_characters_again() =>
        Assert.Equal(["（一）民生与西部，人口10万，见①。"], Read(PdfSample.Of(["（一）⺠⽣与⻄部，⼈⼝10万，⻅①。"])).Text.Split('\n').Select(l => l.Trim()));

    [Fact]
    public void Numbers_that_word_gives_are_read_as_they_are_shown()
    {
        var word = WordSample.Numbered([("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")],
            (0, "甲"), (1, "子"), (2, "2018年5月签约"), (2, "丑"), (1, "寅"), (0, "乙"), (1, "卯"));

        var read = Read(word);

        Assert.Equal(["一、甲", "（一）子", "1. 2018年5月签约", "2. 丑", "（二）寅", "二、乙", "（一）卯"], read.Text.TrimEnd('\n').Split('\n'));
        Assert.Empty(read.ToTree(Ct).Doubts);
    }

    [Fact]
    public void A_number_of_word_that_cannot_be_told_is_missing_and_a_doubt()
    {
        var read = Read(WordSample.Numbered([("ganada", "%1.")], (0, "甲")));

        var doubt = Assert.Single(read.Doubts);
        Assert.Equal((FaultRule.WordNumberUnread, "甲", 1), (doubt.Rule, doubt.Found, doubt.Line));
        Assert.Equal("甲", read.Text.Trim());
    }

    [Fact]
    public void What_was_deleted_or_moved_away_in_word_is_not_read()
    {
        var read = Read(WordSample.Made(body => body.Append(
            new Paragraph(new Run(new Text("留下")), new DeletedRun(new Run(new DeletedText("删去"))), new MoveFromRun(new Run(new Text("移走")))),
            new Paragraph(new MoveToRun(new Run(new Text("移来")))))));

        Assert.Equal("留下\n移来\n", read.Text);
    }

    [Fact]
    public void Footnotes_are_not_read_and_said_to_be_left_out()
    {
        var read = Read(WordSample.Made(body => body.Append(WordSample.Line("正文")), main =>
            main.AddNewPart<DocumentFormat.OpenXml.Packaging.FootnotesPart>().Footnotes = new(new Footnote(WordSample.Line("注一")) { Id = 1 })));

        Assert.Equal((FaultRule.NotesLeftOut, "1"), (Assert.Single(read.Doubts).Rule, read.Doubts[0].Found));
    }

    public static TheoryData<string, FaultRule> Refusals => new()
    {
        { "nothing", FaultRule.FileEmpty }, { "blanks", FaultRule.FileEmpty }, { "scan", FaultRule.NoTextLayer }, { "cut word", FaultRule.ReportDamaged },
        { "cut pdf", FaultRule.ReportDamaged }, { "workbook", FaultRule.NoReportFile }, { "picture", FaultRule.NoReportFile }, { "bomb", FaultRule.UnpacksTooLarge },
        { "deep", FaultRule.ReportDamaged }, { "long", FaultRule.TextTooLong },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_no_report_can_be_read_from_is_refused_with_a_sentence(string what, FaultRule rule)
    {
        var refused = Assert.Throws<ImportRefusedException>(() => Read(Bad(what)));

        Assert.Equal(rule, refused.Fault.Rule);
    }

    [Fact]
    public void Who_leaves_ends_the_reading() => Assert.Throws<OperationCanceledException>(() =>
        ReportFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("甲")), "a.txt", new CancellationToken(canceled: true)));

    [Fact]
    public void The_same_text_has_the_same_hash_whatever_its_line_ends() =>
        Assert.Equal(Read("甲\n乙"u8.ToArray()).Hash, Read("\uFEFF甲\r\n乙"u8.ToArray()).Hash);

    private static byte[] Bad(string what) => what switch
    {
        "nothing" => [],
        "blanks" => " \n\t\n"u8.ToArray(),
        "scan" => PdfSample.Scan(),
        "cut word" => WordSample.Of(SampleReports.Outline)[..^200],
        "cut pdf" => "%PDF-1.7\n1 0 obj\n<<"u8.ToArray(),
        "workbook" => Zip(("xl/workbook.xml", "<workbook/>")),
        "picture" => [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A],
        "bomb" => Zip(("word/document.xml", new string(' ', 30_000_000))),
        "deep" => WordSample.Made(body => body.InnerXml = string.Concat(Enumerable.Repeat("<w:sdt xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:sdtContent>", 100))
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100))),
        _ => Encoding.UTF8.GetBytes(new string('长', ReportFile.LongestText + 1)),
    };

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
                using (var writer = new StreamWriter(archive.CreateEntry(name).Open())) writer.Write(text);
        return stream.ToArray();
    }

    private static IReadOnlyList<string> Lines(string sample) => sample switch
    {
        "outline" => SampleReports.Outline,
        "tasks" => SampleReports.Tasks,
        _ => SampleReports.Ledger,
    };

    private static IEnumerable<string> Outline(ReportFile file) => RenderedTree.Outline(file.ToTree(Ct).Whole);

    private static ReportFile Read(byte[] bytes) => ReportFile.Read(new MemoryStream(bytes), "report", Ct);
}
