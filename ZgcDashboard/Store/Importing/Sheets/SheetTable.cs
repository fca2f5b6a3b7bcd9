using System.Xml;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>A row of a sheet that has a text somewhere.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Cells">Up to the last one with a text.</param>
/// <param name="IsHidden">Whether the sheet does not show it.</param>
internal sealed record SheetRow(int Line, string[] Cells, bool IsHidden)
{
    /// <summary>Widened by merged cells.</summary>
    public string[] Cells { get; set; } = Cells;
}

/// <summary>What was read of a sheet, before merged cells are filled and hidden rows left out.</summary>
internal sealed class SheetTable
{
    /// <summary>So many cells of a sheet may be in trouble; they are counted whether their column is read or not.</summary>
    private const int MostTroubles = 500_000;

    private readonly Dictionary<CellAddress, CellTrouble> _troubles = [];
    private readonly HashSet<int> _hiddenPlaces = [];

    public List<SheetRow> Rows { get; } = [];

    public IReadOnlyDictionary<CellAddress, CellTrouble> Troubles => _troubles;

    public IReadOnlySet<int> HiddenPlaces => _hiddenPlaces;

    public List<(CellAddress First, CellAddress Last)> Merged { get; } = [];

    /// <summary>Whether zeros are shown as nothing.</summary>
    public bool HidesZeros { get; set; }

    /// <summary>How many cells hold more digits than they show, and the first of them.</summary>
    public (int Count, string First) Rounded { get; private set; } = (0, "");

    /// <summary>How many cells show a day without its year, and the first of them.</summary>
    public (int Count, string First) YearUnseen { get; private set; } = (0, "");

    public void Hide(int first, int last)
    {
        for (var place = Math.Max(first, 0); place <= Math.Min(last, ImportFile.MostColumns); place++) _hiddenPlaces.Add(place);
    }

    public void Trouble(CellAddress cell, CellTrouble trouble)
    {
        if (_troubles.Count >= MostTroubles) throw new XmlException("Too many cells are in trouble.");
        _troubles[cell] = trouble;
    }

    /// <summary>The text of a number; what is to be said of it is kept.</summary>
    public string Text(CellAddress cell, Shown shown, string held)
    {
        if (shown.Trouble is { } rule) Trouble(cell, new(rule, rule == FaultRule.RoundedAway ? $"{shown.Text} ({held})" : shown.Text));
        if (shown.Rounded) Rounded = (Rounded.Count + 1, Rounded.Count == 0 ? $"{cell}: {shown.Text} ({held})" : Rounded.First);
        if (shown.YearUnseen) YearUnseen = (YearUnseen.Count + 1, YearUnseen.Count == 0 ? $"{cell}: {shown.Text}" : YearUnseen.First);
        return shown.Text;
    }
}

/// <summary>Why a cell cannot be read, should its column be read.</summary>
/// <param name="Rule">What is wrong.</param>
/// <param name="Found">What the cell holds.</param>
/// <param name="OnlyNumbers">Whether it matters to columns of numbers alone.</param>
public sealed record CellTrouble(FaultRule Rule, string Found, bool OnlyNumbers = false);
