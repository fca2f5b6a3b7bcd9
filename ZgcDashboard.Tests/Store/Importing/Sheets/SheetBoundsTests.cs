using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>A small file that asks for much is refused, and costs nothing.</summary>
public sealed class SheetBoundsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Demanding => new()
    {
        { "a column beyond every sheet", "<row r=\"1\"><c r=\"ZZZZZZ2\" t=\"str\"><v>x</v></c></row>" },
        { "the last column of a sheet", "<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>" },
        { "a row beyond every sheet", "<row r=\"2147483647\"><c t=\"str\"><v>x</v></c></row>" },
        { "a comment of 70 KB that looks like cells", $"<row r=\"1\"><!--{string.Concat(Enumerable.Repeat("<c r=\"A1\" ", 7000))}--><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>" },
        { "elements in elements", string.Concat(Enumerable.Repeat("<a>", 100_000)) },
        { "a name for each element", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a{i}/>")) },
        { "a text of many megabytes", $"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{new string('x', 5_000_000)}</v></c></row>" },
        { "an attribute of many megabytes", $"<row r=\"1\"><c r=\"A1\" x=\"{new string('x', 5_000_000)}\"/></row>" },
    };

    [Theory]
    [MemberData(nameof(Demanding))]
    public void Whatever_asks_for_much_is_refused_at_once(string what, string rows)
    {
        var bytes = new SheetMaker().Sheet(rows).Bytes();
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());

        try
        {
            var sheet = ImportFile.Read(bytes);
            Assert.True(sheet.Rows.Sum(r => r.Cells.Count) < 10, what);
        }
        catch (ImportRefusedException refused)
        {
            Assert.NotEqual("", refused.Message);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void A_row_far_below_is_read_without_the_rows_between() =>
        Assert.Equal([1, 1_048_576], ImportFile.Read(new SheetMaker().Sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row><row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>x</v></c></row>").Bytes()).Rows.Select(r => r.Line));

    [Fact]
    public void Merged_cells_that_cover_everything_many_times_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"str\"><v>x</v></c></row>"));
        var merged = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 1000));

        Assert.Equal(FaultRule.SheetDamaged, Assert.Throws<ImportRefusedException>(() => ImportFile.Read(new SheetMaker().Sheet(rows, after: $"<mergeCells>{merged}</mergeCells>").Bytes())).Fault.Rule);
    }

    [Fact]
    public void Forty_megabytes_of_commas_are_refused_at_once()
    {
        var (clock, before, bytes) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread(), new byte[40_000_000]);
        bytes.AsSpan().Fill((byte)',');

        Assert.Throws<ImportRefusedException>(() => ImportFile.Read(bytes));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    /// <summary>Cancelled when the reading has begun, whatever the file makes its reader busy with.</summary>
    [Theory]
    [InlineData("<row r=\"1\"><!--", "x <c r=\"A1\" ", "--></row>")]
    [InlineData("", "<row><c t=\"str\"><v>x</v></c></row>", "")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[", "<<<<<<<<<<<<<<<<", "]]></v></c></row>")]
    public void Whoever_leaves_ends_it(string first, string again, string last)
    {
        using var left = new CancellationTokenSource();
        using var stream = new MemoryStream(new SheetMaker().Sheet(new StringBuilder(first).Insert(first.Length, again, 1_000_000).Append(last).ToString()).Bytes());
        using var leaving = new LeavingStream(stream, left);

        Assert.ThrowsAny<OperationCanceledException>(() => ImportFile.Read(leaving, "", null, left.Token));
    }

    [Fact]
    public void Every_address_is_the_one_that_it_is_written_as() => Prop.ForAll(Gen.Choose(0, 16_383).ToArbitrary(), Gen.Choose(1, 1_048_576).ToArbitrary(),
        (place, line) => CellAddress.Parse($"{new CellAddress(line, place)}") == new CellAddress(line, place)).QuickCheckThrowOnFailure();

    /// <summary>Cancels when a part has been read for a while.</summary>
    private sealed class LeavingStream(MemoryStream inner, CancellationTokenSource left) : Stream
    {
        private int _reads;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (++_reads > 12) left.Cancel();
            return inner.Read(buffer, offset, count);
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
