using System.Text.Json;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Editing;

/// <summary>What a form needs to know of the store.</summary>
/// <param name="Kind">The row's kind.</param>
/// <param name="Cells">The row as it is stored; null for a new one, and for one that is gone.</param>
/// <param name="LastEntry">The last entry that touched it; 0 for none.</param>
/// <param name="Rules">What its cells must keep.</param>
/// <param name="Names">What it may refer to.</param>
/// <param name="Rights">What the one before the page may write.</param>
public sealed record EditModel(
    RecordKind Kind, IReadOnlyDictionary<string, string>? Cells, long LastEntry, RecordRules Rules, RecordNames Names, Rights Rights)
{
    /// <summary>Whether the row as it is stored is theirs to write.</summary>
    public bool IsTheirs => Cells is null ? Rights.Any : Rights.AllowRow(Rights.ParksOf(Cells));
}

/// <summary>What somebody else did to the row while it was under edit.</summary>
/// <param name="Entry">The history's number.</param>
/// <param name="By">Who.</param>
/// <param name="AtUtc">When.</param>
/// <param name="Why">Why.</param>
public sealed record Touch(long Entry, string By, DateTime AtUtc, string Why);

/// <summary>A field that somebody else changed meanwhile.</summary>
/// <param name="Column">The field.</param>
/// <param name="Start">What it was when the form began.</param>
/// <param name="Theirs">What it is now.</param>
/// <param name="Mine">What the form says.</param>
public sealed record Merging(string Column, string? Start, string? Theirs, string? Mine)
{
    /// <summary>Both changed it, and not to the same: somebody must choose.</summary>
    public bool Collides => Mine != Start && Mine != Theirs;
}

/// <summary>A half-filled form, as it outlives its circuit and the server.</summary>
/// <param name="Start">The row as it was stored when the form began; null for a new one.</param>
/// <param name="StartEntry">The last entry that had touched it.</param>
/// <param name="Texts">What was typed, by column.</param>
/// <param name="Why">The reason, where one was typed.</param>
/// <param name="Cites">Whether the report is cited, where that was chosen.</param>
public sealed record EditDraft(
    Dictionary<string, string>? Start, long StartEntry, Dictionary<string, string> Texts, string? Why, bool? Cites)
{
    /// <summary>Null for what is none: it comes from a browser.</summary>
    public static EditDraft? Read(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize<EditDraft>(json ?? "null") is { Texts: not null } draft ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
