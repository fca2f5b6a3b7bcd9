using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Store.Generating;

/// <summary>
/// Fills the store with synthetic projects to measure with, beside what it holds: the same for the same seed. One
/// transaction; indexes and triggers are away meanwhile and what they keep is made at the end.
/// </summary>
public sealed class Generator(StoreContexts store, TimeProvider clock)
{
    /// <param name="projects">How many.</param>
    /// <param name="parks">How many there are to be; at least those that the store has.</param>
    /// <param name="seed">Chooses what is generated.</param>
    /// <param name="replace">Synthetic rows that are there already are taken away first.</param>
    /// <param name="ct">Cancels; the store is as it was then.</param>
    /// <returns>How many statements the projects' stages have.</returns>
    /// <exception cref="GeneratingRefusedException">The store holds synthetic rows and they are not to be replaced.</exception>
    public async Task<int> GenerateAsync(int projects, int parks, ulong seed, bool replace, CancellationToken ct = default)
    {
        await using var db = store.Present();
        if (!replace && await db.HoldsSyntheticAsync(ct)) throw new GeneratingRefusedException();

        // What is generated refers only to what is there: asking for each of millions of references would take half of the time.
        await StoreSql.ExecuteAsync(db, "PRAGMA foreign_keys = OFF", ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var kept = await DetachAsync(db, ct);
        await StoreSql.ExecuteAsync(db, RemoveSynthetic, ct);
        var statements = await FillAsync(db, projects, parks, seed, ct);
        await StoreSql.ExecuteAsync(db, FacetSql.DropIndexes + FacetSql.Count + FacetSql.Indexes + FacetSql.Search, ct);
        foreach (var sql in kept) await StoreSql.ExecuteAsync(db, sql, ct);
        await StoreSql.ExecuteAsync(db, "ANALYZE", ct);
        await transaction.CommitAsync(ct);
        await StoreSql.ExecuteAsync(db, "PRAGMA foreign_keys = ON", ct);
        return statements;
    }

    private const string RemoveSynthetic = """
        DELETE FROM Statements WHERE ReportId = 'synthetic' OR SubjectId LIKE 'synthetic-%';
        DELETE FROM Projects WHERE ReportId = 'synthetic';
        DELETE FROM FundSteps WHERE ReportId = 'synthetic';
        DELETE FROM Funds WHERE ReportId = 'synthetic';
        DELETE FROM Parks WHERE Id LIKE 'synthetic-%';
        DELETE FROM Reports WHERE Id = 'synthetic';
        """;

    /// <summary>Takes away the triggers and indexes of the large tables.</summary>
    /// <returns>What makes them again.</returns>
    private static async Task<List<string>> DetachAsync(DashboardDb db, CancellationToken ct)
    {
        const string Attached = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND tbl_name IN ('Projects', 'Statements') AND sql IS NOT NULL ORDER BY type";
        var attached = await StoreSql.RowsAsync(db, Attached, [], row => (Type: row.GetString(0), Name: row.GetString(1), Sql: row.GetString(2)), ct);
        foreach (var (type, name, _) in attached) await StoreSql.ExecuteAsync(db, $"DROP {type} \"{name}\"", ct);
        return [.. attached.Select(a => a.Sql)];
    }

    private async Task<int> FillAsync(DashboardDb db, int projects, int parks, ulong seed, CancellationToken ct)
    {
        var why = string.Create(CultureInfo.InvariantCulture, $"{projects} synthetic projects, {parks} parks, seed {seed}");
        var entry = await HistoryBook.OpenAsync(db, new(SystemUser.Name, Origins.Generating, why, Rights.All), clock.GetUtcNow(), null, ct);
        var dice = new Dice(seed);
        var frame = new SyntheticFrame(db, entry, dice);
        await frame.AddReportAsync(ct);
        await frame.AddParksAsync(parks, ct);
        var funds = frame.AddFunds(projects);
        await db.SaveChangesAsync(ct);
        var made = new SyntheticProjects(
            dice, [.. (await db.Parks.OrderBy(p => p.SortOrder).ToListAsync(ct)).Select(p => (p.Id, p.Name))],
            await db.Places.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct), funds,
            [.. (await db.WorkItems.Where(w => w.Status != WorkItemStatus.Omitted && w.Section != null).OrderBy(w => w.Section).ThenBy(w => w.Item).ToListAsync(ct)).Select(w => (w.Section!.Value, w.Item))]);
        using var inserts = new ProjectInserts(db, entry.Id);
        var statements = 0;
        for (var number = 1; number <= projects; number++)
        {
            if (number % 10_000 == 0) ct.ThrowIfCancellationRequested();
            var project = made.Make(number);
            inserts.Insert(project);
            statements += project.Stages.Count;
        }

        await HistoryBook.CloseAsync(db, entry, ct);
        return statements;
    }
}

/// <summary>The store holds synthetic rows already.</summary>
public sealed class GeneratingRefusedException() : Exception("the store holds synthetic rows already: --replace takes them away first");
