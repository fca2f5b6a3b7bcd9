using System.IO.Compression;
using System.Xml;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>How much of an archive may still be unpacked, over all its parts.</summary>
internal sealed class UnpackingBudget
{
    /// <summary>In bytes.</summary>
    public const long Largest = 300_000_000;

    private const long MostGrowth = 200;
    private const long Harmless = 20_000_000;

    private long _left = Largest;

    /// <exception cref="ImportRefusedException">By its own account the archive grows beyond the bound.</exception>
    public static void CheckDeclared(ZipArchive archive, long packed)
    {
        var unpacked = archive.Entries.Sum(e => (decimal)e.Length);
        if (unpacked > Largest || (unpacked > Harmless && unpacked / packed > MostGrowth))
            throw new ImportRefusedException(FaultRule.UnpacksTooLarge, $"{unpacked}", $"{Largest}");
    }

    /// <exception cref="ImportRefusedException">The archive grows beyond the bound.</exception>
    public void Take(int bytes)
    {
        if ((_left -= bytes) < 0) throw new ImportRefusedException(FaultRule.UnpacksTooLarge, "", $"{Largest}");
    }
}

/// <summary>
/// A part as it is unpacked: what is one piece to an XML reader (a tag, a text) is refused before it fills the
/// memory, and a reader that leaves ends it.
/// </summary>
internal sealed class PartStream(Stream unpacked, UnpackingBudget budget, CancellationToken ct) : Stream
{
    /// <summary>In bytes without a tag's beginning; a cell has at most 32,767 characters.</summary>
    private const int LongestPiece = 1_000_000;

    private int _piece;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        ct.ThrowIfCancellationRequested();
        var read = unpacked.Read(buffer);
        budget.Take(read);
        _piece = buffer[..read].Contains((byte)'<') ? 0 : _piece + read;
        return _piece <= LongestPiece ? read : throw new XmlException("A piece is too long.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
