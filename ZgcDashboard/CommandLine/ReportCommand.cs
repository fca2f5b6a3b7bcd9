using System.CommandLine;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.CommandLine;

/// <summary><c>report add FILE</c>: brings in the text of a report.</summary>
internal static class ReportCommand
{
    private const int MostShown = 50;

    public static Command Report() => new("report", "The reports that figures come from.") { Add() };

    private static Command Add()
    {
        var file = new Argument<string>("file") { Description = "A text (.txt), a Word document (.docx), or a PDF with text." };
        var title = new Option<string>("--title") { Description = "Its title, in Chinese.", Required = true };
        var titleEn = new Option<string?>("--title-en") { Description = "The title in English." };
        var organisation = new Option<string>("--organisation") { Description = "Whose report it is, in Chinese.", Required = true };
        var organisationEn = new Option<string?>("--organisation-en") { Description = "The same in English." };
        var period = new Option<string>("--period") { Description = "What it reports on: 2018-Q3, 2018-H1, 2018-07, 2018.", Required = true };
        var asOf = new Option<string>("--as-of") { Description = "The day to which its figures run: 2018-09-30.", Required = true };
        var received = new Option<string>("--received") { Description = "The day on which it was received.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what was read and what is doubtful, and store nothing." };
        var by = new Option<string?>("--by") { Description = "On whose behalf: a remark beside the reason." };
        var why = new Option<string?>("--why") { Description = "The reason; by default the file's name." };
        var command = new Command("add", "Add a report with its text.")
        {
            file, title, titleEn, organisation, organisationEn, period, asOf, received, dryRun, by, why,
        };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var path = CommandHost.PathOf(parsed.GetRequiredValue(file));
            var draft = new ReportDraft
            {
                TitleZh = parsed.GetRequiredValue(title), TitleEn = parsed.GetValue(titleEn) ?? "",
                OrganisationZh = parsed.GetRequiredValue(organisation), OrganisationEn = parsed.GetValue(organisationEn) ?? "",
                Period = parsed.GetRequiredValue(period), AsOf = parsed.GetRequiredValue(asOf), Received = parsed.GetRequiredValue(received),
            };
            var actor = CommandHost.Actor(parsed.GetValue(by), parsed.GetValue(why), Path.GetFileName(path));
            return await AddAsync(services.GetRequiredService<ReportCommands>(), draft, path, actor, parsed.GetValue(dryRun), ct);
        }, ct));
        return command;
    }

    private static async Task<int> AddAsync(ReportCommands commands, ReportDraft draft, string path, Actor actor, bool isDry, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        var read = ReportFile.Read(stream, Path.GetFileName(path), ct);
        var (preview, id, entry) = isDry ? (await commands.PreviewAsync(draft, read, ct), null, null) : await commands.AddAsync(draft, read, actor, ct);
        foreach (var fault in preview.Faults) await Console.Error.WriteLineAsync($"{fault}");
        foreach (var remark in preview.Remarks) Console.WriteLine($"note: {remark}");
        foreach (var doubt in preview.Tree.Doubts.Take(MostShown)) Console.WriteLine($"doubt: {doubt}");
        if (preview.Tree.Doubts.Count > MostShown) Console.WriteLine($"… and {preview.Tree.Doubts.Count - MostShown} more doubts");
        Console.WriteLine($"{preview.Tree.Labelled.Count()} labelled passages, {preview.Tree.Whole.AllLines.Count()} paragraphs, {preview.Tree.Doubts.Count} doubts");
        if (entry is not null) Console.WriteLine($"stored as report {id}, entry {entry}");
        return preview.Faults.Count > 0 ? Commands.Refused : Commands.Done;
    }
}
