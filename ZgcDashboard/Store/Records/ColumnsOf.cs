using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// The columns of a kind, one after the other. Each says which shape it has and which property it is; how its cells are read
/// and written follows.
/// </summary>
internal sealed class ColumnsOf<T> where T : class
{
    private readonly List<RecordColumn<T>> _columns = [];

    public IReadOnlyList<RecordColumn<T>> All => _columns;

    /// <summary>Any other shape.</summary>
    public ColumnsOf<T> Own(RecordColumn<T> column)
    {
        _columns.Add(column);
        return this;
    }

    public ColumnsOf<T> Text(string name, Expression<Func<T, string?>> of, bool isRequired = false) => isRequired
        ? Own(Plain(name, ColumnForm.Text, of, (cells, _) => cells.Required(name)))
        : Own(Plain(name, ColumnForm.Text, of, (cells, _) => cells.Optional(name)));

    /// <summary>Columns that came later: a data folder from before may lack them.</summary>
    public ColumnsOf<T> Later(Func<ColumnsOf<T>, ColumnsOf<T>> columns)
    {
        _columns.AddRange(columns(new()).All.Select(column => column with { IsLater = true }));
        return this;
    }

    /// <summary>A text in both languages: that in Chinese is required, and where the folder is strict the English one too.</summary>
    public ColumnsOf<T> Named(string name, Expression<Func<T, string?>> zh, Expression<Func<T, string?>> en) =>
        Text(name + "_zh", zh, isRequired: true).Own(Plain(name + "_en", ColumnForm.Text, en,
            (cells, known) => known.IsStrict ? cells.Required(name + "_en") : cells.Optional(name + "_en") ?? ""));

    /// <summary>A text in both languages, or in one, or in none.</summary>
    public ColumnsOf<T> Bilingual(string name, Expression<Func<T, string?>> zh, Expression<Func<T, string?>> en) =>
        Text(name + "_zh", zh).Text(name + "_en", en);

    /// <summary>A word of an enum, which must be there.</summary>
    public ColumnsOf<T> Word<TWord>(string name, Expression<Func<T, TWord>> of) where TWord : struct, Enum
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Word, row => Figures.Word.Of(get(row)))
        {
            Words = typeof(TWord), Read = (row, cells, _) => set(row, cells.RequiredWord<TWord>(name)),
        });
    }

    /// <summary>A word of an enum, or nothing.</summary>
    public ColumnsOf<T> WordOrNone<TWord>(string name, Expression<Func<T, TWord?>> of) where TWord : struct, Enum
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Word, row => Figures.Word.Of(get(row)))
        {
            Words = typeof(TWord), Read = (row, cells, _) => set(row, cells.Word<TWord>(name)),
        });
    }

    /// <summary>How exact a number is: exact where nothing is said, and not shown where there is no number.</summary>
    public ColumnsOf<T> Qualifier(string name, Expression<Func<T, Qualifier>> of, Func<T, bool> isThere)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Word, row => isThere(row) ? Figures.Word.Of(get(row)) : null)
        {
            Words = typeof(Qualifier), Read = (row, cells, _) => set(row, cells.Word<Qualifier>(name) ?? Figures.Qualifier.Exact),
        });
    }

    /// <param name="name">Of the column.</param>
    /// <param name="of">The property.</param>
    /// <param name="isThere">Whether what the flag speaks of is known: without it the cell is empty.</param>
    public ColumnsOf<T> Flag(string name, Expression<Func<T, bool>> of, Func<T, bool>? isThere = null)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Flag, row => isThere?.Invoke(row) == false ? null : get(row)) { Read = (row, cells, _) => set(row, cells.Flag(name)) });
    }

    public ColumnsOf<T> Whole(string name, Expression<Func<T, int>> of) =>
        Own(Plain(name, ColumnForm.Whole, of, (cells, _) => cells.RequiredWhole(name)));

    public ColumnsOf<T> WholeOrNone(string name, Expression<Func<T, int?>> of) =>
        Own(Plain(name, ColumnForm.Whole, of, (cells, _) => cells.Whole(name)));

    public ColumnsOf<T> Number(string name, Expression<Func<T, decimal?>> of, string? qualifiedBy = null) =>
        Own(Plain(name, ColumnForm.Number, of, (cells, _) => cells.Number(name)) with { QualifiedBy = qualifiedBy });

    public ColumnsOf<T> Rate(string name, Expression<Func<T, decimal?>> of) =>
        Own(Plain(name, ColumnForm.Rate, of, (cells, _) => cells.Rate(name)));

    /// <summary>Cells in 万元, kept in 分.</summary>
    public ColumnsOf<T> Amount(string name, Expression<Func<T, long?>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Amount, row => InTenThousandYuan(get(row))) { Read = (row, cells, _) => set(row, cells.Fen(name)) });
    }

    /// <summary>The same of a row that always has one.</summary>
    public ColumnsOf<T> RequiredAmount(string name, Expression<Func<T, long>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Amount, row => InTenThousandYuan(get(row))) { Read = (row, cells, _) => set(row, cells.RequiredFen(name)) });
    }

    /// <summary>What the amounts of the row were printed in; 万元 is not kept.</summary>
    public ColumnsOf<T> PrintedIn(Expression<Func<T, MoneyUnit?>> of)
    {
        var (get, set) = Property(of);
        return Own(new(PrintedUnit.Column, ColumnForm.Word, row => Figures.Word.Of(get(row)))
        {
            Words = typeof(MoneyUnit),
            Read = (row, cells, _) => set(row, cells.Word<MoneyUnit>(PrintedUnit.Column) is { } unit and not MoneyUnit.TenThousandYuan ? unit : null),
        });
    }

    public ColumnsOf<T> Date(string name, Expression<Func<T, ReportedDate?>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Date, row => get(row)?.ToString()) { Read = (row, cells, _) => set(row, cells.Date(name)) });
    }

    public ColumnsOf<T> RequiredDate(string name, Expression<Func<T, ReportedDate>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Date, row => get(row).ToString()) { Read = (row, cells, _) => set(row, cells.RequiredDate(name)) });
    }

    /// <summary>A date that is a month and no less precise, which must be there.</summary>
    public ColumnsOf<T> Month(string name, Expression<Func<T, ReportedDate>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Date, row => get(row).ToString()) { Read = (row, cells, _) => set(row, cells.RequiredMonth(name)) });
    }

    public ColumnsOf<T> Day(string name, Expression<Func<T, DateOnly>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Day, row => get(row).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            Read = (row, cells, _) => set(row, cells.RequiredDay(name)),
        });
    }

    /// <summary>The id of a row of another kind.</summary>
    public ColumnsOf<T> Reference(string name, string to, Expression<Func<T, string?>> of, bool isRequired = false) =>
        Own(Plain(name, ColumnForm.Reference, of,
            (cells, known) => known.Reference(cells, name, to) ?? (isRequired ? cells.Required(name) : null)) with
        { To = to });

    /// <summary>The id of a row, of which there may be too many to choose from.</summary>
    public ColumnsOf<T> IdOf(string name, string to, Expression<Func<T, string?>> of, bool isRequired = false) =>
        Own(Plain(name, ColumnForm.Text, of,
            (cells, known) => known.Reference(cells, name, to) ?? (isRequired ? cells.Required(name) : null)));

    /// <summary>Ids of rows of another kind.</summary>
    public ColumnsOf<T> References(string name, string to, Expression<Func<T, string>> of)
    {
        var (get, set) = Property(of);
        return Own(new(name, ColumnForm.Reference, row => string.Join(';', StoreReading.Ids(get(row))))
        {
            To = to, HoldsSeveral = true, Read = (row, cells, known) => set(row, cells.Ids(name, known.Of(to))),
        });
    }

    /// <summary>A word that is stated over time.</summary>
    /// <param name="name">Of the column.</param>
    /// <param name="attribute">That is stated.</param>
    /// <param name="of">The latest that stands.</param>
    /// <param name="on">The day that it speaks of.</param>
    /// <param name="datedBy">The column of that day.</param>
    public ColumnsOf<T> Stated<TWord>(
        string name, StatedAttribute attribute, Expression<Func<T, TWord?>> of, Expression<Func<T, ReportedDate?>> on, string datedBy)
        where TWord : struct, Enum
    {
        var (get, set) = Property(of);
        return Own(StatedWord<TWord>(name, attribute, row => Figures.Word.Of(get(row)), (row, word) => set(row, word), on, datedBy));
    }

    /// <summary>The same of a row that always has one.</summary>
    public ColumnsOf<T> StatedAlways<TWord>(
        string name, StatedAttribute attribute, Expression<Func<T, TWord>> of, Expression<Func<T, ReportedDate?>> on, string datedBy)
        where TWord : struct, Enum
    {
        var (get, set) = Property(of);
        return Own(StatedWord<TWord>(name, attribute, row => Figures.Word.Of(get(row)), set, on, datedBy) with
        {
            Read = (row, cells, _) => set(row, cells.RequiredWord<TWord>(name)),
        });
    }

    /// <summary>The day that a statement speaks of: read with it, and written by it.</summary>
    public ColumnsOf<T> StatedOn(string name, Expression<Func<T, ReportedDate?>> of)
    {
        var (get, _) = Property(of);
        return Own(new(name, ColumnForm.Date, row => get(row)?.ToString()));
    }

    /// <summary>A count that is stated over time.</summary>
    public ColumnsOf<T> StatedCount(string name, StatedAttribute attribute, Expression<Func<T, long?>> of, string datedBy, string qualifiedBy) =>
        Own(StatedNumber(name, ColumnForm.Number, attribute, of, datedBy, null, cells => cells.Count(name), count => count) with
        {
            IsCount = true,
            QualifiedBy = qualifiedBy,
        });

    /// <summary>An amount that is stated over time: cells in 万元, kept in 分.</summary>
    /// <param name="name">Of the column.</param>
    /// <param name="attribute">That is stated.</param>
    /// <param name="of">The latest that stands.</param>
    /// <param name="datedBy">The column of the day that it speaks of.</param>
    /// <param name="on">That day, where it is the statement's own; null where it is the row's.</param>
    public ColumnsOf<T> StatedAmount(string name, StatedAttribute attribute, Expression<Func<T, long?>> of, string datedBy,
        Expression<Func<T, ReportedDate?>>? on = null) =>
        Own(StatedNumber(name, ColumnForm.Amount, attribute, of, datedBy, on, cells => cells.Fen(name), InTenThousandYuan));

    /// <summary>A rate in percent that is stated over time.</summary>
    public ColumnsOf<T> StatedRate(string name, StatedAttribute attribute, Expression<Func<T, decimal?>> of, string datedBy,
        Expression<Func<T, ReportedDate?>> on) =>
        Own(StatedNumber(name, ColumnForm.Rate, attribute, of, datedBy, on, cells => cells.Rate(name), rate => rate));

    /// <summary>What every row cites: a section, an item or a paragraph of it, and other places that state the same.</summary>
    public ColumnsOf<T> Cited() => Place().Also();

    public ColumnsOf<T> Place() => Own(new("section", ColumnForm.Whole, row => Of(row).Section)
    {
        Read = (row, cells, known) => (Of(row).ReportId, Of(row).Section) = (known.Cites(cells),
            known.IsStrict ? cells.RequiredWhole("section") : cells.Whole("section")),
    }).Own(new("item", ColumnForm.Whole, row => ItemOf(Of(row)))
    {
        Read = (row, cells, _) => (Of(row).Item, Of(row).Paragraph) = cells.Within("item"),
    });

    public ColumnsOf<T> Also() =>
        Own(new("also", ColumnForm.Text, row => Of(row).Also) { Read = (row, cells, _) => Of(row).Also = cells.Optional("also") ?? "" });

    public ColumnsOf<T> Id() =>
        Own(new("id", ColumnForm.Id, row => Of(row).Id) { Read = (row, cells, _) => Of(row).Id = cells.Id() });

    /// <summary>A number, or a paragraph as the text <c>¶2</c>.</summary>
    private static object? ItemOf(CitedRow row) => row.Paragraph is null ? row.Item : ReportPlace.WithinOf(null, row.Paragraph);

    private static RecordColumn<T> StatedWord<TWord>(string name, StatedAttribute attribute, Func<T, object?> shown, Action<T, TWord> set,
        Expression<Func<T, ReportedDate?>> on, string datedBy) where TWord : struct, Enum
    {
        var (_, date) = Property(on);
        return new(name, ColumnForm.Word, shown)
        {
            Words = typeof(TWord), Stated = attribute, DatedBy = datedBy, Says = cells => Figures.Word.Of(cells.Word<TWord>(name)),
            Project = (row, statement) =>
            {
                set(row, Figures.Word.Parse<TWord>(statement.Value));
                date(row, statement.AsOf);
            },
        };
    }

    private static RecordColumn<T> StatedNumber<TNumber>(string name, ColumnForm form, StatedAttribute attribute, Expression<Func<T, TNumber?>> of,
        string datedBy, Expression<Func<T, ReportedDate?>>? on, Func<RowReader, TNumber?> read, Func<TNumber?, object?> shown)
        where TNumber : struct, IParsable<TNumber>, IFormattable
    {
        var ((get, set), date) = (Property(of), on is null ? null : Property(on).Set);
        return new(name, form, row => shown(get(row)))
        {
            Stated = attribute, DatedBy = datedBy, Says = cells => read(cells)?.ToString(null, CultureInfo.InvariantCulture),
            Project = (row, statement) =>
            {
                set(row, TNumber.Parse(statement.Value, CultureInfo.InvariantCulture));
                date?.Invoke(row, statement.AsOf);
            },
        };
    }

    private static RecordColumn<T> Plain<TValue>(string name, ColumnForm form, Expression<Func<T, TValue>> of, Func<RowReader, KnownRows, TValue> read)
    {
        var (get, set) = Property(of);
        return new(name, form, row => get(row)) { Read = (row, cells, known) => set(row, read(cells, known)) };
    }

    private static object? InTenThousandYuan(long? fen) => fen is { } known ? new Money(known).TenThousandYuan : null;

    private static CitedRow Of(T row) => (CitedRow)(object)row;

    private static (Func<T, TValue> Get, Action<T, TValue> Set) Property<TValue>(Expression<Func<T, TValue>> of)
    {
        var property = (PropertyInfo)((MemberExpression)(of.Body is UnaryExpression cast ? cast.Operand : of.Body)).Member;
        return (property.GetMethod!.CreateDelegate<Func<T, TValue>>(), property.SetMethod!.CreateDelegate<Action<T, TValue>>());
    }
}
