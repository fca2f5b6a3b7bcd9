using System.Data.Common;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Views;

/// <summary>The views of the one before the page: with the account, or without one in the browser.</summary>
public sealed class MyViews(
    AuthenticationStateProvider session, CurrentActor actor, AccountViews account, BrowserViews browser, IStringLocalizer<ViewText> text)
{
    /// <summary>Whether they are kept with an account.</summary>
    public async Task<bool> AreOfAccountAsync() => (await session.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated == true;

    public Task<ViewAnswer> ReadAsync() => AnswerAsync(
        async () => await AccountAsync() is { } id ? await account.ReadAsync(id) : await browser.ReadAsync());

    /// <summary>The window's title, which names the page and its filter: a fair name for a view. Empty where it is not to be had.</summary>
    public async Task<string> SuggestedNameAsync()
    {
        try
        {
            var title = await browser.TitleAsync();
            return title.Length <= ViewList.LongestName ? title : title[..ViewList.LongestName].TrimEnd();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or TaskCanceledException)
        {
            return "";
        }
    }

    /// <param name="change">Makes the list that is to be.</param>
    public Task<ViewAnswer> ChangeAsync(Func<ViewList, ViewList> change) => AnswerAsync(
        async () => await AccountAsync() is { } id ? await account.ChangeAsync(id, change) : await browser.ChangeAsync(change));

    /// <summary>Null for a reader without an account.</summary>
    /// <exception cref="ViewRefusedException">The page was opened by somebody who is signed out by now.</exception>
    private async Task<string?> AccountAsync()
    {
        if (!await AreOfAccountAsync()) return null;
        return (await actor.AsAsync("page", "")).Session?.AccountId ?? throw new ViewRefusedException(ViewRefusal.SignedOut);
    }

    private async Task<ViewAnswer> AnswerAsync(Func<Task<ViewList>> ask)
    {
        try
        {
            return new(await ask(), null);
        }
        catch (Exception e) when (RefusalOf(e) is { } refused)
        {
            return new(null, refused);
        }
    }

    private string? RefusalOf(Exception refused) => refused switch
    {
        ViewRefusedException view => text[$"Refused.{view.Refusal}"].Value,
        JSException or JSDisconnectedException or TaskCanceledException => text["Refused.Browser"].Value,
        QuestionTimeException => text["Refused.Store"].Value,
        DbException or DbUpdateException or IOException =>
            StoreFaults.Of(refused) is { Rule: not FaultRule.StoreRefused } fault ? fault.Sentence : text["Refused.Store"].Value,
        _ => null,
    };
}

/// <summary>How it went.</summary>
/// <param name="Views">As they are now; null where it went wrong.</param>
/// <param name="Refused">Why, in the reader's language.</param>
public sealed record ViewAnswer(ViewList? Views, string? Refused);
