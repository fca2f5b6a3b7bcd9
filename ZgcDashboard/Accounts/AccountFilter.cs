using ZgcDashboard.Access;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Accounts;

/// <summary>Which accounts are listed, in which order, and which of them is opened: what stands in the address.</summary>
public sealed record AccountFilter
{
    private static readonly ListColumn<AccountRow>[] All =
    [
        new("name", row => row.Name) { Class = "head" },
        new("role", row => row.Role is { } role ? Array.IndexOf([.. Roles.All], role) : null) { Class = "nowrap" },
        new("parks"), new("state", row => row.State) { Class = "nowrap" }, new("actions") { Class = "nowrap" },
    ];

    /// <summary>Whether what can be done to an account stands beside it.</summary>
    public required bool Changes { get; init; }

    /// <summary>Words of roles, and <see cref="Urls.None"/> for accounts without one; none is all.</summary>
    public IReadOnlyList<string> Roled { get; init; } = [];

    /// <summary>Words of <see cref="AccountState"/>.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>In a name; letters' case does not matter.</summary>
    public string? Text { get; init; }

    /// <summary>Of the account that is opened.</summary>
    public string? Name { get; init; }

    public ListView View { get; init; } = ListView.Default;

    public IReadOnlyList<ListColumn<AccountRow>> Columns => Changes ? All : All[..^1];

    public string Address =>
        View.On(Urls.AccountsWith(Name, SeveralValues.Address(Roled), SeveralValues.Address(States), Text));

    /// <summary>The address of all accounts, in this view.</summary>
    public string Cleared => (this with { Roled = [], States = [], Text = null, View = View.OnFirstPage() }).Address;

    public bool IsEmpty => this is { Roled: [], States: [], Text: null };

    public static string RoleOf(AccountRow row) => row.Role ?? Urls.None;

    public bool Holds(AccountRow row) => SeveralValues.Allow(Roled, RoleOf(row)) && SeveralValues.Allow(States, Word.Of(row.State))
        && TextFilter.Allows(Text, row.Name);

    public static (AccountFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(AccountAddress address, bool changes)
    {
        var reading = new AddressReading();
        var filter = new AccountFilter
        {
            Changes = changes, Name = address.Name,
            Roled = reading.KnownOf("role", address.Role, v => v == Urls.None || Roles.All.Contains(v)),
            States = reading.KnownOf("state", address.State, v => Word.TryParse<AccountState>(v, out _)),
            Text = TextFilter.Read(address.Text),
        };
        return (filter with { View = ListView.Parse(reading, address.View, filter.Columns) }, reading.Ignored);
    }
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record AccountAddress(string? Name, string?[]? Role, string?[]? State, string? Text, ListAddress View);
