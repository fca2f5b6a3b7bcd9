using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Editing;

/// <summary>A row under edit: what it began as, what was typed, what follows from it.</summary>
public sealed class EditForm
{
    private const string Inferred = "_inferred";

    private readonly RecordRules _rules;
    private readonly Dictionary<string, string> _texts;
    private bool _typed;
    private bool _idTyped;
    private string _why = "";
    private bool _cites;

    /// <param name="rules">What cells must keep.</param>
    /// <param name="id">The row's id; null for a new one.</param>
    /// <param name="start">The row as it is stored; null for a new one.</param>
    /// <param name="startEntry">The last entry that touched it.</param>
    /// <param name="filled">What a new row begins with.</param>
    public EditForm(
        RecordRules rules, string? id, IReadOnlyDictionary<string, string>? start, long startEntry,
        IReadOnlyDictionary<string, string>? filled = null)
    {
        (_rules, Id, Start, StartEntry) = (rules, id, start, startEntry);
        _texts = (start ?? filled ?? new Dictionary<string, string>())
            .ToDictionary(c => c.Key, c => EditTexts.Of(CellType.Of(Kind, c.Key), c.Value));
        if (start is null && Kind.Columns.Contains("qualifier")) _texts.TryAdd("qualifier", "exact");
        if (PrintedUnit.AmountsOf(Kind).Any(_texts.ContainsKey)) _texts.TryAdd(PrintedUnit.Column, PrintedUnit.Unsaid);
        Propose();
        Reading = Read();
    }

    /// <summary>Goes on where a lost circuit left off.</summary>
    public EditForm(
        RecordRules rules, string? id, EditDraft draft, IReadOnlyDictionary<string, string>? filled = null)
        : this(rules, id, draft.Start, draft.StartEntry, filled)
    {
        foreach (var (column, text) in draft.Texts.Where(t => Kind.Columns.Contains(t.Key) && t.Value is not null)) Type(column, text);
        (_typed, _why, _cites) = (true, draft.Why ?? _why, draft.Cites ?? _cites);
    }

    public RecordKind Kind => _rules.Kind;

    /// <summary>Null for a new row.</summary>
    public string? Id { get; }

    public IReadOnlyDictionary<string, string>? Start { get; private set; }

    public long StartEntry { get; private set; }

    /// <summary>The reason of the change.</summary>
    public string Why
    {
        get => _why;
        set => (_why, _typed) = (value, true);
    }

    /// <summary>The change comes from the section of the report that the row cites; of a new row, wherever a section is given.</summary>
    public bool Cites
    {
        get => Cell("section").Length > 0 && (_cites || Id is null);
        set => (_cites, _typed) = (value, true);
    }

    /// <summary>Whether it must be asked if the change comes from the section: the section of a stored row may be an older one.</summary>
    public bool AsksWhetherItCites => Id is not null && Cell("section").Length > 0;

    /// <summary>What was typed, as it is understood.</summary>
    public RecordReading Reading { get; private set; }

    public string RowId => Id ?? Cell("id");

    public RecordChange Change => new(Kind, RowId, Start, Reading.Cells);

    /// <summary>It was written: the reader may go on, also before the form is gone from the page.</summary>
    public bool IsStored { get; set; }

    /// <summary>Something was typed that is not stored yet.</summary>
    public bool IsDirty => _typed && !IsStored && (Change.Columns.Count > 0 || Why.Length > 0);

    /// <summary>What is wrong with a reason that is too long; null where it is not.</summary>
    public Fault? LongWhy => TextLengths.MostOf("why") is var most && Why.Length > most
        ? new(FaultRule.TooLong, $"{Why.Length}", $"{most}") : null;

    /// <summary>Neither a reason nor the citation is given.</summary>
    public bool LacksBasis => (!Cites || IsSure) && Why.Trim().Length == 0;

    /// <summary>What was warned of was looked at, and is to be stored all the same; that wants a reason.</summary>
    public bool IsSure { get; set; }

    /// <summary>What the form began as, for a draft to build on.</summary>
    public EditDraft Begun => new(Start?.ToDictionary(), StartEntry, [], null, null);

    /// <summary>Whether the row is stored otherwise than when the form began.</summary>
    public bool IsBehind(IReadOnlyDictionary<string, string>? stored) => (stored is null) != (Start is null) || Against(stored).Count > 0;

    public bool IsRequired(string column) => Kind.Required.Contains(column);

    public string Text(string column) => _texts.GetValueOrDefault(column, "");

    public Fault? FaultOf(string column) => Reading.Faults.FirstOrDefault(f => f.Column == column);

    public void Type(string column, string text)
    {
        (_texts[column], _typed, IsSure) = (text, true, false);
        _idTyped |= column == "id";
        if (Kind.Columns.Contains(column + Inferred)) JudgeInference(column);
        if (PrintedUnit.AmountsOf(Kind).Contains(column)) JudgeUnit(column);
        Propose();
        Reading = Read();
    }

    /// <summary>The fields that the stored row has otherwise than when the form began.</summary>
    /// <param name="theirs">The row as it is stored now; null when it is gone.</param>
    public IReadOnlyList<Merging> Against(IReadOnlyDictionary<string, string>? theirs) =>
    [
        .. Kind.Columns.Select(c => new Merging(c, Start?.GetValueOrDefault(c), theirs?.GetValueOrDefault(c),
            Reading.Cells.GetValueOrDefault(c)))
            .Where(m => m.Theirs != m.Start),
    ];

    /// <summary>
    /// Goes on from the row as it is stored now. Where both changed a field, the choice decides; otherwise both
    /// changes stay.
    /// </summary>
    /// <param name="theirs">The row as it is stored now; null when it is gone, and the form would make it anew.</param>
    /// <param name="entry">The last entry that touched it.</param>
    /// <param name="keepMine">Whether the form's own value stays where the two collide.</param>
    public void Rebase(IReadOnlyDictionary<string, string>? theirs, long entry, Func<string, bool> keepMine)
    {
        foreach (var field in theirs is null ? [] : Against(theirs).Where(m => !m.Collides || !keepMine(m.Column)))
            _texts[field.Column] = EditTexts.Of(CellType.Of(Kind, field.Column), field.Theirs ?? "");
        (Start, StartEntry, Reading) = (theirs, entry, Read());
    }

    /// <summary>For the one door of writes.</summary>
    public ImportedRows ToRows() =>
        new(Kind.Columns, [new(1, Reading.Cells)]) { Cites = Cites, IsConfirmed = IsSure, Expecting = Expecting.Row(RowId, Start) };

    private string Cell(string column) =>
        ImportedCell.Normal(new ImportColumn(column, column, Kind.FormOf(column), Unit: "万元"), Text(column));

    /// <summary>An id, until one is typed.</summary>
    private void Propose()
    {
        if (Id is null && !_idTyped) _texts["id"] = MadeId.Of(Kind, Cell).FirstOrDefault("");
    }

    private RecordReading Read()
    {
        var cells = Kind.Columns.Select(c => (Column: c, Cell: Cell(c))).Where(c => c.Cell.Length > 0)
            .ToDictionary(c => c.Column, c => c.Cell);
        if (Id is not null) cells["id"] = Id;
        return _rules.Read(cells);
    }

    /// <summary>An amount is as precise as it is typed: 8.1亿元 in 亿元, a plain number in 万元.</summary>
    private void JudgeUnit(string column)
    {
        if (Cell(column) is not { Length: > 0 } typed || typed == Start?.GetValueOrDefault(column)) return;
        var isAlone = Start?.ContainsKey(column) != true && PrintedUnit.AmountsOf(Kind).All(c => c == column || Cell(c).Length == 0);
        var unit = ImportedCell.PrintedIn(new ImportColumn(column, column, ColumnForm.Amount), Text(column));
        _texts[PrintedUnit.Column] = PrintedUnit.Typed(Cell(PrintedUnit.Column), unit, isAlone);
    }

    /// <summary>What somebody says outright is no longer inferred.</summary>
    private void JudgeInference(string column) =>
        _texts[column + Inferred] = Cell(column) == Start?.GetValueOrDefault(column, "")
            ? Start.GetValueOrDefault(column + Inferred, "false") : "false";
}
