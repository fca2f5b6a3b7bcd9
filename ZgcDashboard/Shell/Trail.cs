using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using ZgcDashboard.Live;

namespace ZgcDashboard.Shell;

/// <summary>
/// Where a reader has been in this window, so that the way back to a list leads to it as they left it: filter, order and page.
/// The page before the first is what the browser says; a window that was opened elsewhere begins at the whole list.
/// </summary>
public sealed class Trail : IDisposable
{
    private const int Longest = 30;

    private readonly NavigationManager _address;
    private readonly List<string> _places = [];

    public Trail(NavigationManager address)
    {
        _address = address;
        Note();
        address.LocationChanged += Moved;
    }

    /// <param name="before">The page that led to the first one: a path with its query; null where there was none of this site.</param>
    public void Begin(string? before)
    {
        if (before is not null && Urls.IsLocal(before)) _places.Insert(0, Lasting(before));
    }

    /// <summary>The list as it was left; as a whole where it was not seen. Of the moment that is looked at now.</summary>
    /// <param name="list">A path.</param>
    public string BackTo(string list) => AsOfAddress.Keep(_address.Uri, _places.FindLast(place => place.Split('?')[0] == list) ?? list);

    /// <summary>Without what is of the moment, or of the row that was open beside the list.</summary>
    private static string Lasting(string address) => new[] { Urls.AsOf, Urls.Stated, Urls.EditBeside }
        .Aggregate(address.Split('#')[0], (kept, name) => AsOfAddress.Text(kept, name) is null ? kept : AsOfAddress.Without(kept, name));

    private void Note()
    {
        if (_places.Count == Longest) _places.RemoveAt(0);
        _places.Add(Lasting("/" + _address.ToBaseRelativePath(_address.Uri)));
    }

    private void Moved(object? sender, LocationChangedEventArgs e) => Note();

    public void Dispose() => _address.LocationChanged -= Moved;
}
