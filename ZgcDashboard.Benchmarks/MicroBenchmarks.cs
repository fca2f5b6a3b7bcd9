using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Benchmarks;

/// <summary>The parts of an answer, each beside the statement or the loop that is its floor.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks : IDisposable
{
    private static readonly RecordKind Kind = RecordKinds.Find("projects")!;

    private readonly int _additions = 1_000;

    private ServiceProvider _services = null!;
    private StoreContexts _store = null!;
    private SqliteConnection _connection = null!;
    private ProjectCube _cube = null!;
    private List<ProjectFacet> _selected = [];
    private IReadOnlyList<StageBar> _bars = [];
    private StageBars _pictures = null!;
    private ChartSpec _spec = null!;
    private RecordCommands _commands = null!;
    private ImportReader _reader = null!;
    private MemoryStream _file = null!;

    [Params(1_000, 100_000, 1_000_000)]
    public int Projects { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var file = await SyntheticStores.OfAsync(Projects);
        _services = new ServiceCollection().AddLogging().AddLanguages().AddMarks()
            .AddStore(new(Path.Combine(AppContext.BaseDirectory, "data"), $"Data Source={file};Foreign Keys=True")).BuildServiceProvider();
        _store = _services.GetRequiredService<StoreContexts>();
        _connection = new($"Data Source={file}");
        await _connection.OpenAsync();
        _cube = await ProjectCube.ReadAsync(_store, CancellationToken.None);
        _selected = [.. _cube.Facets.Where(f => f is { ParkId: "chaoyang", Stage: ProjectStage.Approval })];
        _pictures = _services.GetRequiredService<StageBars>();
        _bars = [.. _cube.Facets.GroupBy(f => f.ParkId)
            .Select(g => new StageBar($"{g.Key}", g.ToStageCounts(), _ => "/projects", "/projects"))];
        _spec = _pictures.Spec(_bars)!;
        _commands = ActivatorUtilities.CreateInstance<RecordCommands>(_services);
        _reader = new(_store);
        _file = new();
        await RecordFiles.WriteCsvAsync(MadeUpProjects.Table("micro", 1_000).Stream, _file, CancellationToken.None);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _connection?.Dispose();
        _file?.Dispose();
        _services?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public async Task<int> Counts() => (await ProjectCube.ReadAsync(_store, CancellationToken.None)).Total;

    [Benchmark]
    public int CountsFloor() => Bare("SELECT * FROM ProjectFacets WHERE Count > 0");

    [Benchmark]
    public async Task<int> Page()
    {
        await using var db = _store.Present();
        return (await ProjectOrder.PageAsync(db, [.. _selected], 0, 30, CancellationToken.None)).Count;
    }

    [Benchmark]
    public int PageFloor() => Bare("""
        SELECT * FROM Projects WHERE Id IN (SELECT Id FROM ProjectKeys WHERE Facet IN
        (SELECT Facet FROM ProjectFacets WHERE ParkId = 'chaoyang' AND Stage = 'approval') ORDER BY Section, Item, Id LIMIT 30)
        """);

    [Benchmark]
    public async Task<int> Search() => (await _cube.HoldingAsync(_store, new() { Text = "氢能" }, CancellationToken.None)).Total;

    [Benchmark]
    public int SearchFloor() => Bare("SELECT Facet, count(*) FROM ProjectKeys WHERE Key IN (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '\"氢 能\"' LIMIT 20000) GROUP BY 1");

    [Benchmark]
    public int Filtering() => _cube.Facets.Where(f => f.Stage == ProjectStage.Approval).GroupBy(f => f.ParkId)
        .Sum(g => g.ToStageCounts().Total);

    [Benchmark]
    public int SpecBuilding() => _pictures.Spec(_bars)!.Labels.Count;

    /// <summary>As a chart's attribute; a copy, for what was written once is kept.</summary>
    [Benchmark]
    public int SpecSerialising() => ChartJson.Of(_spec with { }).Length;

    /// <summary>A file of 1,000 new projects, read and compared with what is stored; nothing is written.</summary>
    [Benchmark]
    public async Task<int> ImportPreviewing() => (await _commands.PreviewAsync(Kind, await ReadAsync(), null, CancellationToken.None)).New;

    /// <summary>The same file, read alone.</summary>
    [Benchmark]
    public async Task<int> ImportPreviewingFloor() => (await ReadAsync()).Rows.Count;

    [Benchmark]
    public decimal IntervalArithmetic()
    {
        var sum = Interval.Exact(0);
        for (var i = 0; i < _additions; i++) sum += new Interval(i, i + 0.5m).Scale(1.5m);
        return sum.Low;
    }

    [Benchmark]
    public decimal IntervalArithmeticFloor()
    {
        var (low, high) = (0m, 0m);
        for (var i = 0; i < _additions; i++) (low, high) = (low + i * 1.5m, high + (i + 0.5m) * 1.5m);
        return low + high;
    }

    private Task<ImportedRows> ReadAsync()
    {
        _file.Position = 0;
        return _reader.ReadAsync(Kind, _file, "", null, CancellationToken.None);
    }

    private int Bare(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++) reader.GetValues(new object[reader.FieldCount]);
        return rows;
    }
}
