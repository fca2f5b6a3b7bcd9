using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Access;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Accounts;

/// <summary>What an administrator does to accounts on the page, each with its answer in words.</summary>
public sealed class AccountDesk(
    AccountCommands commands, CurrentActor actor, NavigationManager address, IStringLocalizer<AccountText> text)
{
    /// <summary>Whether who sits before the page may do any of it; auditors only look.</summary>
    public async Task<bool> MayChangeAsync() => !await actor.IsAsync(Roles.Auditor);

    public Task<AccountAnswer> AddAsync(AccountDraft draft) => LinkAsync(
        draft.Name.Trim(), "Add.Title", by => commands.AddAsync(draft.Name.Trim(), draft.Role, draft.ChosenParks, by));

    public Task<AccountAnswer> ResetAsync(string name) => LinkAsync(name, "Reset", by => commands.ResetAsync(name, by));

    public Task<AccountAnswer> SaveAsync(AccountDraft draft) => DoAsync(
        draft.Name, "Why.Change", by => commands.SetRoleAsync(draft.Name, draft.Role, draft.ChosenParks, by));

    public Task<AccountAnswer> DisableAsync(string name, bool disable) =>
        DoAsync(name, disable ? "Disable" : "Enable", by => commands.DisableAsync(name, disable, by));

    private Task<AccountAnswer> DoAsync(string name, string why, Func<Actor, Task> command) => AnswerAsync(name, why, async by =>
    {
        await command(by);
        return null;
    });

    private Task<AccountAnswer> LinkAsync(string name, string why, Func<Actor, Task<string>> command) =>
        AnswerAsync(name, why, async by => address.ToAbsoluteUri(await command(by)).AbsoluteUri);

    private async Task<AccountAnswer> AnswerAsync(string name, string why, Func<Actor, Task<string?>> command)
    {
        try
        {
            return new(name) { Link = await command(await actor.AsAsync("page", text[why])) };
        }
        catch (Exception e) when (RefusalOf(e) is { } refused)
        {
            return new(name) { Refused = refused };
        }
    }

    private string? RefusalOf(Exception refused) => refused switch
    {
        AccountRefusedException account => text[$"Refused.{account.Refusal}"].Value,
        NotAllowedException => text["Denied.Text"].Value,
        PastIsClosedException => text["Refused.Past"].Value,
        DbException or DbUpdateException => StoreFaults.Of(refused)?.Sentence,
        _ => null,
    };
}

/// <summary>How it went.</summary>
/// <param name="Name">Of the account.</param>
public sealed record AccountAnswer(string Name)
{
    /// <summary>Why it was not done; null where it was.</summary>
    public string? Refused { get; init; }

    /// <summary>The address at which the account's owner sets a password.</summary>
    public string? Link { get; init; }
}
