using System.CommandLine;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.CommandLine;

/// <summary><c>user add|role|reset|disable|enable|list</c>. Where a link is made it is the last line, alone.</summary>
internal static class UserCommands
{
    private static readonly Argument<string> Name = new("name") { Description = "With which the person signs in." };
    private static readonly Option<string> Role = new("--role") { Description = string.Join(", ", Roles.All), Required = true };
    private static readonly Option<string?> Parks = new("--parks")
    {
        Description =
        "Of an editor, only these: haidian,yanqing. By default all."
    };
    private static readonly Option<string?> By = new("--by")
    {
        Description =
        "On whose behalf: a remark beside the reason. The entry itself is by the user of this machine."
    };
    private static readonly Option<string?> Why = new("--why") { Description = "The reason." };
    private static readonly Option<string> Address = new("--address")
    {
        Description =
        "Where the person opens the dashboard; the link begins with it.", DefaultValueFactory = _ => "http://localhost:5080"
    };

    public static Command User() =>
        new("user", "Accounts: who may sign in, and what they may do.") { Add(), SetRole(), Reset(), Disable(), Enable(), List() };

    private static Command Add() =>
        Writing("add", "Make an account, and a link with which its owner sets a password.", [Role, Parks, Address], "account added",
        async (commands, parsed, name, actor, ct) =>
    {
        var link = await commands.AddAsync(name, parsed.GetRequiredValue(Role), ParksOf(parsed), actor, ct);
        return $"added {name} as {parsed.GetRequiredValue(Role)}; to set the password, once, within a day:\n{At(parsed, link)}";
    });

    private static Command SetRole() =>
        Writing("role", "Give another role or other parks; the account is signed out everywhere.", [Role, Parks], "role changed",
        async (commands, parsed, name, actor, ct) =>
    {
        await commands.SetRoleAsync(name, parsed.GetRequiredValue(Role), ParksOf(parsed), actor, ct);
        return $"{name} is {parsed.GetRequiredValue(Role)} now";
    });

    private static Command Reset() =>
        Writing("reset", "Take the password away, and make a link to set another one.", [Address], "password reset",
        async (commands, parsed, name, actor, ct) =>
        $"the password of {name} is gone; to set another, once, within a day:\n{At(parsed, await commands.ResetAsync(name, actor, ct))}");

    private static Command Disable() =>
        Writing("disable", "Sign the account out everywhere, and in no more.", [], "account disabled",
        async (commands, _, name, actor, ct) =>
    {
        await commands.DisableAsync(name, true, actor, ct);
        return $"{name} is disabled";
    });

    private static Command Enable() =>
        Writing("enable", "Let the account sign in again, also after too many wrong passwords.", [], "account enabled",
        async (commands, _, name, actor, ct) =>
    {
        await commands.DisableAsync(name, false, actor, ct);
        return $"{name} is enabled";
    });

    private static Command List()
    {
        var command = new Command("list", "One line an account: name, role, parks and state, with tabs between them.");
        command.SetAction((_, ct) => CommandHost.RunAsync(async services =>
        {
            foreach (var account in (await services.GetRequiredService<AccountQueries>().ModelAsync(ct)).Accounts)
                Console.WriteLine(string.Join('\t', account.Name, account.Role ?? "-", account.Parks.Count == 0 ? "-"
                    : string.Join(',', account.Parks), account.State.ToString().ToLowerInvariant()));
            return Commands.Done;
        }, ct));
        return command;
    }

    private static Command Writing(string verb, string what, Option[] options, string why,
        Func<AccountCommands, ParseResult, string, Actor, CancellationToken, Task<string>> write)
    {
        var command = new Command(verb, what) { Name };
        foreach (var option in (Option[])[.. options, By, Why]) command.Add(option);
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var actor = CommandHost.Actor(parsed.GetValue(By), parsed.GetValue(Why), why);
            Console.WriteLine(await write(services.GetRequiredService<AccountCommands>(), parsed, parsed.GetRequiredValue(Name), actor,
                ct));
            return Commands.Done;
        }, ct));
        return command;
    }

    private static string[] ParksOf(ParseResult parsed) =>
        parsed.GetValue(Parks)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string At(ParseResult parsed, string link) => parsed.GetRequiredValue(Address).TrimEnd('/') + link;
}
