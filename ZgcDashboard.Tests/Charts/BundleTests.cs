using System.IO.Compression;
using ZgcDashboard.Support;

namespace ZgcDashboard.Charts;

public sealed class BundleTests
{
    [Fact]
    public void Our_own_script_with_its_charts_is_at_most_110_KB_on_the_wire()
    {
        var script = File.ReadAllBytes(Path.Combine(Repository.App, "wwwroot", "dist", "charts.js"));
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(script);

        Assert.InRange(compressed.Length, 10_000, 110_000);
    }
}
