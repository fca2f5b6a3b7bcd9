using System.IO.Compression;
using System.Text;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

public sealed class ImportFileTests
{
    private const string Text = "编号,名称\nhealth-valley,健康智谷\n";

    static ImportFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_seen_from_the_bytes(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("健康智谷", ImportFile.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Rows[1].Cells[1]);
    }

    [Fact]
    public void A_file_without_a_byte_order_mark_is_read_too() =>
        Assert.Equal("健康智谷", ImportFile.Read(new UTF8Encoding(false).GetBytes(Text)).Rows[1].Cells[1]);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Cells_stand_between_commas_semicolons_or_tabs(string between) =>
        Assert.Equal(2, ImportFile.Read(Encoding.UTF8.GetBytes(Text.Replace(",", between, StringComparison.Ordinal))).Rows[1].Cells.Count);

    [Fact]
    public async Task A_sheet_that_was_cut_off_is_refused()
    {
        var whole = await RecordFiles.XlsxAsync(new(["id"], [["health-valley"]]), TestContext.Current.CancellationToken);
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

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Assert.Throws<ImportRefusedException>(() => ImportFile.Read([]));
        Assert.Throws<ImportRefusedException>(() => ImportFile.Read([0, 1, 2, 3]));
        Assert.Throws<ImportRefusedException>(() => ImportFile.Read(Encoding.UTF8.GetBytes("id\n" + new string('x', 1_000_000))));
    }
}
