using System.Globalization;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// Whether the disk has room for a copy of the store, so that a look at the past never takes the room that the present needs.
/// </summary>
internal static class AsOfRoom
{
    /// <summary>Left for the store itself. In bytes.</summary>
    private const long Margin = 64 << 20;

    /// <summary>What is taken back grows the copy by less than this part of it.</summary>
    private const int PartThatGrows = 8;

    private const double BytesOfMegabyte = 1e6;

    /// <param name="store">The store's file.</param>
    /// <param name="free">Of the disk that a file lies on, in bytes.</param>
    /// <exception cref="AsOfRoomException">There is not enough.</exception>
    public static void Require(string store, Func<string, long> free)
    {
        var size = SizeOf(store) + SizeOf(store + "-wal");
        var (needed, there) = (size + (size / PartThatGrows) + Margin, free(store));
        if (there < needed) throw new AsOfRoomException(new(FaultRule.NoRoomForPast, Megabytes(there), Megabytes(needed)));
    }

    public static long FreeBeside(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return new DriveInfo(folder).AvailableFreeSpace;
    }

    private static long SizeOf(string file) => new FileInfo(file) is { Exists: true } there ? there.Length : 0;

    private static string Megabytes(long bytes) => (bytes / BytesOfMegabyte).ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>The disk has no room for what the store held at a moment of the past.</summary>
public sealed class AsOfRoomException(Fault fault) : IOException(fault.Sentence);
