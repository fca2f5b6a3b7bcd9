using Microsoft.AspNetCore.Components;
using ZgcDashboard.Live;

namespace ZgcDashboard.Lists;

internal static class GoingOn
{
    /// <summary>Goes to a place as a link of the page would: the moment that is looked at stays.</summary>
    /// <param name="address">Of the page.</param>
    /// <param name="there">A path with its query.</param>
    /// <param name="replace">Going back skips this page: for what changes as one types or chooses.</param>
    public static void GoTo(this NavigationManager address, string there, bool replace = false) =>
        address.NavigateTo(AsOfAddress.Keep(address.Uri, there), replace: replace);
}
