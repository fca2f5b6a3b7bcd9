using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

/// <summary>What the store says of deadlines is what the arithmetic says, whoever wrote the row.</summary>
public sealed class DueSqlTests : StoreTest
{
    private static readonly Gen<ReportedDate?> Dates =
        Gen.Zip(Gen.Choose(0, 800), Gen.Choose(0, 6)).Select(p => DeadlineTests.Date(new DateOnly(2015, 11, 1).AddDays(p.Item1), p.Item2));

    private static readonly Arbitrary<(ReportedDate?, ReportedDate?, ReportedDate?)> Three =
        Dates.ListOf(3).Select(d => d.ToList()).Select(d => (d[0], d[1], d[2])).ToArbitrary();

    [Fact]
    public void A_milestone_stands_in_the_store_as_the_arithmetic_has_it()
    {
        using var connection = Open();
        Prop.ForAll(Three, dates =>
        {
            var (planned, actual, asOf) = dates;
            var (due, state) = Row(connection, $"SELECT {DueSql.Milestones.Due}, {DueSql.Milestones.State} FROM (SELECT $a AS Planned, $b AS Actual, $c AS AsOf)", planned, actual, asOf);
            return due == (planned is null ? null : $"{planned.Value.End:yyyy-MM-dd}") && state == Word(new Deadline(planned, actual, asOf));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_finish_stands_in_the_store_as_the_arithmetic_has_it()
    {
        using var connection = Open();
        Prop.ForAll(Three, dates =>
        {
            var (planned, invested, progress) = dates;
            if (planned is null) return true;
            var delivery = new Delivery { PlannedFinish = planned, InvestedAsOf = invested, ProgressAsOf = progress };
            var (_, state) = Row(connection,
                $"SELECT {DueSql.Finishes.Due}, {DueSql.Finishes.State} FROM (SELECT $a AS PlannedFinish, $b AS InvestedAsOf, NULL AS YearInvestedAsOf, $c AS ProgressAsOf)", planned, invested, progress);
            return state == Word(delivery.Finish);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Each_table_has_its_index_and_is_asked_by_it()
    {
        using var connection = Open();
        foreach (var rows in new[] { DueSql.Milestones, DueSql.Problems, DueSql.Finishes })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN SELECT {rows.Project} FROM {rows.Table} WHERE {rows.State} = '{DueSql.Late}'{(rows.Where is null ? "" : $" AND {rows.Where}")}";
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            Assert.Contains($"{rows.IndexName} (<expr>=?)", reader.GetString(3), StringComparison.Ordinal);
        }
    }

    /// <summary>Seen from a day before all of the plans: what depends on that day is no matter of the store.</summary>
    private static string? Word(Deadline deadline) => deadline.Planned is null ? null : deadline.On(new(2015, 1, 1)).Is switch
    {
        Punctuality.Ahead => DueSql.Open,
        var other => Figures.Word.Of(other),
    };

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(Store.Location.ConnectionString);
        connection.Open();
        return connection;
    }

    private static (string? Due, string? State) Row(SqliteConnection connection, string sql, params ReportedDate?[] dates)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < dates.Length; i++) command.Parameters.AddWithValue($"${(char)('a' + i)}", dates[i]?.ToString() ?? (object)DBNull.Value);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1));
    }
}
