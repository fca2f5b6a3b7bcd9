using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// What an entry's hash covers beyond its changes: the statements that it made and withdrew, and how the tables that have
/// no changes of their own stood after it. A line a table: its name, the columns that were read, the hash of the rows.
/// </summary>
internal static class CoveredRows
{
    private const string Withdrawn = "withdrawn statements";

    /// <summary>As they stand after the newest entry.</summary>
    private static readonly Covered[] State =
    [
        new("parks", "Parks"), new("reports", "Reports"), new("texts of reports", "ReportDocuments") { But = nameof(ReportDocument.Text) },
        new("accounts", "AspNetUsers") { Only = ["Id", "UserName", "PasswordHash", "Parks"] },
        new("disabled accounts", "AspNetUsers") { Where = "LockoutEnd >= '9999'", Only = ["Id"] },
        new("roles", "AspNetRoles") { Only = ["Id", "Name"] }, new("roles of accounts", "AspNetUserRoles"),
            new("logins of accounts", "AspNetUserLogins"),
    ];

    /// <summary>Of each entry, for ever.</summary>
    private static readonly Covered[] Own =
    [
        new("statements", "Statements") { Where = "EntryId = $entry", But = "WithdrawnByEntryId" },
        new(Withdrawn, "Statements") { Where = "WithdrawnByEntryId = $entry", Only = ["Id"] },
    ];

    /// <summary>Of the entry of a generation, whose rows nobody else writes.</summary>
    private static readonly Covered[] Generated =
    [
        new("synthetic projects", "Projects") { Where = "Id >= 'synthetic-' AND Id < 'synthetic.'" },
        new("synthetic funds", "Funds") { Where = "Id >= 'synthetic-' AND Id < 'synthetic.'" },
        new("synthetic fund-steps", "FundSteps") { Where = "Id >= 'synthetic-' AND Id < 'synthetic.'" },
    ];

    /// <summary>As the rows stand now, in the transaction of the entry.</summary>
    public static async Task<string> OfAsync(DashboardDb db, HistoryEntry entry, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var covered in (Covered[])[.. State, .. Own, .. entry.Origin == Origins.Generating ? Generated : []])
        {
            var columns = (await ColumnsAsync(db, covered.Table, ct)).Where(c => covered.Only?.Contains(c) ?? c != covered.But).ToList();
            lines.Add($"{covered.Name}|{string.Join(',', columns)}|{await HashAsync(db, covered, columns, entry.Id, ct)}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>What is no longer as the entries left it.</summary>
    /// <param name="db">The store.</param>
    /// <param name="entries">Those that cover rows, the oldest first, without their changes.</param>
    /// <param name="undone">Entries that were undone: what they withdrew stands again.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<string>> AlteredAsync(DashboardDb db, IReadOnlyList<HistoryEntry> entries,
        IReadOnlySet<long> undone, CancellationToken ct)
    {
        var altered = new List<string>();
        var generation = entries.LastOrDefault(e => e.Origin == Origins.Generating);
        foreach (var entry in entries.Where(e => e.Origin != Origins.Generating || e == generation))
        {
            foreach (var covered in Own)
            {
                if (covered.Name == Withdrawn && undone.Contains(entry.Id))
                {
                    if (await db.Statements.AnyAsync(s => s.WithdrawnByEntryId == entry.Id, ct))
                        altered.Add($"{covered.Name} of entry {entry.Id}");
                }
                else if (!await HoldsAsync(db, covered, entry, ct)) altered.Add($"{covered.Name} of entry {entry.Id}");
            }
        }

        if (generation is not null)
            foreach (var covered in Generated)
                if (!await HoldsAsync(db, covered, generation, ct)) altered.Add(covered.Name);
        if (entries is [.., var newest])
            foreach (var covered in State)
                if (!await HoldsAsync(db, covered, newest, ct)) altered.Add(covered.Name);
        return altered;
    }

    /// <summary>A table whose columns an upgrade took away cannot be compared.</summary>
    private static async Task<bool> HoldsAsync(DashboardDb db, Covered covered, HistoryEntry entry, CancellationToken ct)
    {
        if (entry.Covers!.Split('\n').Select(line => line.Split('|'))
            .FirstOrDefault(line => line[0] == covered.Name) is not [_, var named, var hash]) return true;
        var columns = named.Split(',');
        return !columns.All((await ColumnsAsync(db, covered.Table, ct)).Contains)
            || hash == await HashAsync(db, covered, columns, entry.Id, ct);
    }

    private static Task<List<string>> ColumnsAsync(DashboardDb db, string table, CancellationToken ct) =>
        StoreSql.RowsAsync(db, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid", [], row => row.GetString(0), ct);

    private static async Task<string> HashAsync(DashboardDb db, Covered covered, IReadOnlyList<string> columns, long entry,
        CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = StoreSql.Command(db,
            $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{covered.Table}\" WHERE {covered.Where} ORDER BY {(columns.Count > 1 ? "1, 2" : "1")}");
        StoreSql.Set(command, "$entry", entry);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                // The length first, so that no two different rows give the same bytes.
                var text = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text}")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Covered(string Name, string Table)
    {
        public string Where { get; init; } = "1";

        public string[]? Only { get; init; }

        public string? But { get; init; }
    }
}
