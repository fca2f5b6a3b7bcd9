using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// The unit that the amounts of a row were printed in: their rounding follows from it. Of several the coarsest is kept,
/// for an interval may be too wide, never too narrow.
/// </summary>
internal static class PrintedUnit
{
    public const string Column = "amount_unit";

    /// <summary>What an empty cell means.</summary>
    public static readonly string Unsaid = Word.Of(MoneyUnit.TenThousandYuan);

    /// <summary>What a row of a file says.</summary>
    /// <param name="said">In the column of units, which is of amounts in 万元; null where the file has none.</param>
    /// <param name="amounts">The units of the row's amounts, as header, title, cell or reader say them.</param>
    /// <returns>A word; null or empty where nothing is said. What is no word stays as it is.</returns>
    public static string? Of(string? said, IReadOnlyCollection<MoneyUnit> amounts)
    {
        if (said is null) return Word.Of(MoneyUnits.Coarsest(amounts));
        var other = amounts.Where(unit => unit != MoneyUnit.TenThousandYuan);
        if (said.Length == 0) return Word.Of(MoneyUnits.Coarsest(other)) ?? said;
        return Word.TryParse(said, out MoneyUnit unit) ? Word.Of(MoneyUnits.Coarsest([unit, .. other])) : said;
    }

    /// <summary>What the row has from then on where the file has no column of units: an amount that stays keeps its own.</summary>
    /// <param name="kind">Of the row.</param>
    /// <param name="row">What the file says.</param>
    /// <param name="before">The row as it is stored; null for a new one.</param>
    public static string Beside(RecordKind kind, IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<string, string>? before)
    {
        var stored = before?.GetValueOrDefault(Column) ?? "";
        if (row.GetValueOrDefault(Column) is not { Length: > 0 } said) return stored;
        bool Stays(string amount) => before?.TryGetValue(amount, out var old) == true && (!row.TryGetValue(amount, out var now) || now == old);
        return AmountsOf(kind).Any(Stays) ? Coarsest(said, stored) : said;
    }

    /// <summary>What a form proposes once an amount is typed.</summary>
    /// <param name="chosen">The unit so far.</param>
    /// <param name="typed">That the amount says itself; null where it says none.</param>
    /// <param name="isAlone">Whether no other amount is known by the unit so far.</param>
    public static string Typed(string chosen, MoneyUnit? typed, bool isAlone)
    {
        var own = Word.Of(typed ?? MoneyUnit.TenThousandYuan);
        return isAlone ? own : Coarsest(own, chosen);
    }

    public static IEnumerable<string> AmountsOf(RecordKind kind) => kind.Columns.Contains(Column)
        ? kind.Columns.Where(column => kind.FormOf(column) == ColumnForm.Amount)
        : [];

    private static string Coarsest(string one, string other) => Word.Of(MoneyUnits.Coarsest(Parse(one), Parse(other)))!;

    private static MoneyUnit Parse(string word) => Word.TryParse(word, out MoneyUnit unit) ? unit : MoneyUnit.TenThousandYuan;
}
