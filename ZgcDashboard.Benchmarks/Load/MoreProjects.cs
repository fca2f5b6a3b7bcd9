using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>A store with many projects, unevenly spread over parks, stages and types, and filters that tell their answers apart.</summary>
internal sealed class MoreProjects
{
    private const string Insert = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count),
          park AS (SELECT Id, row_number() OVER (ORDER BY SortOrder) - 1 AS k FROM Parks),
          stage(word, k) AS (VALUES ('reserve', 0), ('approval', 1), ('implementation', 2), ('operating', 3), ('on-hold', 4)),
          type(word, k) AS (VALUES ('specialty-park', 0), ('innovation', 1), ('industrialisation', 2), ('startup-platform', 3), ('carrier', 4), ('land-environment', 5), ('talent-housing', 6))
        INSERT INTO Projects (Id, NameZh, NameEn, Kind, Type, TypeInferred, Stage, StageInferred, ParkId, ParkInferred, ReportId, Section, Item, Also)
        SELECT 'load-' || i, '负载测试项目第' || i || '号', 'Load project ' || i, 'project', type.word, 0, stage.word, 0, park.Id, 0, (SELECT min(Id) FROM Reports), 17, 1 + i % 7, ''
        FROM n
        JOIN park ON park.k = min(i * 7919 % 16, i * 104729 % 16)
        JOIN stage ON stage.k = min(i * 611953 % 5, i * 15485863 % 7)
        JOIN type ON type.k = i * 32452843 % 7
        """;

    private readonly List<(string Address, string Text)> _filters = [];

    /// <summary>Adds projects by SQL, as another process does.</summary>
    public static async Task<MoreProjects> InsertAsync(ServerProcess server, int count, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={server.Store};Default Timeout=60");
        await connection.OpenAsync(ct);
        await using var insert = connection.CreateCommand();
        insert.CommandText = Insert;
        insert.Parameters.AddWithValue("$count", count);
        await insert.ExecuteNonQueryAsync(ct);

        var more = new MoreProjects();
        await using var counts = connection.CreateCommand();
        counts.CommandText = """
            ANALYZE;
            WITH Leaves AS (SELECT * FROM Projects WHERE Id NOT IN (SELECT ParentId FROM Projects WHERE ParentId IS NOT NULL))
            SELECT min(park), min(stage), min(type), total FROM (
              SELECT ParkId AS park, Stage AS stage, Type AS type, count(*) AS total FROM Leaves WHERE ParkId IS NOT NULL AND Stage IS NOT NULL AND Type IS NOT NULL GROUP BY 1, 2, 3
              UNION ALL SELECT ParkId, Stage, NULL, count(*) FROM Leaves WHERE ParkId IS NOT NULL AND Stage IS NOT NULL GROUP BY 1, 2
              UNION ALL SELECT NULL, Stage, Type, count(*) FROM Leaves WHERE Stage IS NOT NULL AND Type IS NOT NULL GROUP BY 2, 3
              UNION ALL SELECT NULL, Stage, NULL, count(*) FROM Leaves WHERE Stage IS NOT NULL GROUP BY 2)
            GROUP BY total HAVING count(*) = 1 AND total > 99
            """;
        await using var rows = await counts.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            more._filters.Add((Address(rows), string.Create(CultureInfo.InvariantCulture, $"符合筛选的 {rows.GetInt64(3)} 个")));
        return more;
    }

    /// <summary>Another filter than the last, and what the page says when it has answered.</summary>
    public (string Address, string Text) AnotherFilter(string last)
    {
        while (true)
        {
            var next = _filters[Random.Shared.Next(_filters.Count)];
            if (next.Address != last) return next;
        }
    }

    private static string Address(SqliteDataReader row)
    {
        string[] names = ["park", "stage", "type"];
        return "/projects?" + string.Join('&', names.Select((name, i) => row.IsDBNull(i) ? null : $"{name}={row.GetString(i)}")
            .Where(part => part is not null));
    }
}
