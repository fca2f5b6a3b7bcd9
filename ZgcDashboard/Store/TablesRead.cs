using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ZgcDashboard.Store;

/// <summary>
/// Which tables a piece of work reads, taken from the queries themselves: what is made of them stands until one of those
/// tables changes, and nobody has to keep a list.
/// </summary>
public sealed partial class TablesRead : DbCommandInterceptor
{
    private static readonly AsyncLocal<Reading?> Now = new();

    /// <summary>Begins to take down what is read in this flow of control, until disposed; the work around it reads the same.</summary>
    public static Reading Begin() => Now.Value = new(Now.Value);

    /// <summary>
    /// Until disposed, what is read is not taken down: it changes only together with rows of tables that are taken down as well, as a
    /// statement does with the row that it is of.
    /// </summary>
    public static Reading BesideRows() => Now.Value = new(Now.Value) { IsBesideRows = true };

    /// <summary>What was read earlier, and is used now.</summary>
    public static void Add(IEnumerable<string> tables) => Now.Value?.Add(tables);

    /// <summary>What the command reads.</summary>
    public static void Add(DbCommand command)
    {
        if (Now.Value is { } reading) reading.Add(In(command.CommandText));
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Add(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Add(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return new(result);
    }

    /// <summary>
    /// Names after FROM and JOIN; those of functions, of subqueries and of the statement's own are none. Nor is the entry
    /// that a row leads to by a LEFT JOIN: it was written once, with the row, and never changes.
    /// </summary>
    internal static IEnumerable<string> In(string sql)
    {
        var own = Own().Matches(sql).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Source().Matches(sql).Where(m => !m.Groups[3].Success && !LeadsToAnEntry(m)).Select(m => m.Groups[2].Value).Where(name => !own.Contains(name));
    }

    private static bool LeadsToAnEntry(Match source) =>
        source.Groups[1].Value.StartsWith("LEFT", StringComparison.OrdinalIgnoreCase) && source.Groups[2].Value.Equals("History", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""\b(FROM|LEFT\s+JOIN|JOIN)\s+["\[`]?(\w+)["\]`]?(\s*\()?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Source();

    [GeneratedRegex("""(?:\bWITH(?:\s+RECURSIVE)?|,)\s+(\w+)\s*(?:\([^()]*\))?\s+AS\s*\(""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    /// <summary>The tables that were read.</summary>
    public sealed class Reading(Reading? around) : IDisposable
    {
        private readonly HashSet<string> _tables = new(StringComparer.OrdinalIgnoreCase);

        /// <inheritdoc cref="BesideRows" />
        public bool IsBesideRows { get; init; }

        public IReadOnlyCollection<string> Tables
        {
            get
            {
                lock (_tables) return [.. _tables];
            }
        }

        public void Add(IEnumerable<string> tables)
        {
            lock (_tables) _tables.UnionWith(tables);
            if (!IsBesideRows) around?.Add(tables);
        }

        public void Dispose() => Now.Value = around;
    }
}
