using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>A write, and the right that it asks for. What follows from it: one entry in the history, or none and a refusal.</summary>
internal sealed record RecordAction(string Name, Right Needs, Func<Tried, Actor, Task> WriteAsync)
{
    /// <summary>Every command that writes. In this order, each can be done by who may do it after those before it.</summary>
    public static IReadOnlyList<RecordAction> All { get; } =
    [
        new("change a project of Haidian", Right.WriteInHaidian, (t, a) =>
            t.ImportAsync("projects", "id,stage", "graphene-pilot-base,on-hold", a)),
        new("add a project in Haidian", Right.WriteInHaidian, (t, a) =>
            t.ImportAsync("projects", "id,name_zh,name_en,kind,park,section", "new-one,新项目,New project,project,haidian,17", a)),
        new("undo a change in Haidian", Right.WriteInHaidian, (t, a) => t.UndoAsync("graphene-platform-phase-2,on-hold", a)),
        new("delete a project of Haidian", Right.WriteInHaidian, (t, a) => t.DeleteAsync("projects", "agricultural-exchange-centre", a)),
        new("delete a project of no park", Right.WriteElsewhere, (t, a) => t.DeleteAsync("projects", "huilongsen", a)),
        new("move a project out of Haidian", Right.WriteElsewhere, (t, a) =>
            t.ImportAsync("projects", "id,park", "ai-institute,changping", a)),
        new("change a project of no park", Right.WriteElsewhere, (t, a) =>
            t.ImportAsync("projects", "id,stage", "health-valley,on-hold", a)),
        new("undo a change of no park", Right.WriteElsewhere, (t, a) => t.UndoAsync("binhai-park,on-hold", a)),
        new("change a figure", Right.WriteElsewhere, (t, a) => t.ImportAsync("figures", "id,value", "special-studies,8", a)),
        new("change the budget's execution", Right.WriteElsewhere, (t, a) =>
            t.ImportAsync("budget-snapshots", "id,actual", "special-funds-2018-06,90000", a)),
        new("add a report", Right.WriteElsewhere, (t, a) => t.AddReportAsync(a)),
        new("add an account", Right.Administer, (t, a) => t.Accounts.Commands.AddAsync("new", Roles.Admin, [], a)),
        new("make oneself an administrator", Right.Administer, (t, a) => t.Accounts.Commands.SetRoleAsync(Tried.Other, Roles.Admin, [], a)),
        new("reset a password", Right.Administer, (t, a) => t.Accounts.Commands.ResetAsync(Tried.Other, a)),
        new("disable an account", Right.Administer, (t, a) => t.Accounts.Commands.DisableAsync(Tried.Other, true, a)),
        new("enable an account", Right.Administer, (t, a) => t.Accounts.Commands.DisableAsync(Tried.Other, false, a)),
    ];
}

/// <summary>The store that is written to.</summary>
internal sealed record Tried(SeededStore Store, SeededAccounts Accounts)
{
    /// <summary>An account of somebody else.</summary>
    public const string Other = "other";

    public async Task ImportAsync(string kind, string header, string row, Actor actor)
    {
        var of = RecordKinds.Find(kind)!;
        var rows = await new ImportReader(Store.Db).ReadAsync(of, System.Text.Encoding.UTF8.GetBytes($"{header}\n{row}"));
        var (preview, entry) = await Accounts.Records.ImportAsync(of, rows, actor);
        Assert.Empty(preview.Faults);
        Assert.NotNull(entry);
    }

    public async Task AddReportAsync(Actor actor)
    {
        var draft = new ReportDraft { TitleZh = "示例", OrganisationZh = "示例", Period = "2018-Q3", AsOf = "2018-09-30", Received = "2018-10-08" };
        var (preview, _, entry) = await new ReportCommands(Store.Db, TimeProvider.System).AddAsync(draft, new("a.txt", "一、甲", []), actor);
        Assert.Empty(preview.Faults);
        Assert.NotNull(entry);
    }

    public async Task DeleteAsync(string kind, string id, Actor actor)
    {
        await using var db = Store.Db.Present();
        var of = RecordKinds.Find(kind)!;
        await Accounts.Records.DeleteAsync(of, id, (await of.CellsOfAsync(db, id, default))!, actor);
    }

    /// <summary>Of a change that the set-up made.</summary>
    public async Task UndoAsync(string row, Actor actor)
    {
        await using var db = Store.Db.Present();
        var id = row.Split(',')[0];
        await Accounts.Records.UndoAsync(db.Changes.Where(c => c.RowId == id).Max(c => c.EntryId), actor);
    }
}
