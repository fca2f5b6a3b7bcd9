using System.Text.RegularExpressions;
using ZgcDashboard.CommandLine;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Importing;

/// <summary>Files as people have them, from a folder that the machine names (ZGC_CASES), with a table of what is right of each.</summary>
public sealed class CasesTests : StoreTest
{
    private const string Folder = "ZGC_CASES";

    /// <summary>The table calls it a budget's snapshot; the sheet lists a project, which the seed holds.</summary>
    private static readonly Dictionary<string, (string Kind, string Right)> Corrected = new() { ["c31-footer.xlsx"] = ("projects", "0 new, 1 changed") };

    [Fact]
    public async Task Every_case_comes_out_right_or_is_refused_where_that_is_right_too()
    {
        var folder = Environment.GetEnvironmentVariable(Folder) ?? "";
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "cases.tsv")), $"{Folder} does not name a folder with cases.tsv.");
        var wrong = new List<string>();
        foreach (var row in (await File.ReadAllLinesAsync(Path.Combine(folder, "cases.tsv"), Ct)).Skip(1).Select(line => line.Split('\t')))
        {
            var (kind, right) = Corrected.GetValueOrDefault(row[0], (row[1], row[2]));
            var (said, isRefused) = await OutcomeAsync(kind, Path.Combine(folder, row[0]));
            if (isRefused ? row[3] != "yes" : !Regex.IsMatch(said, right, RegexOptions.None, TimeSpan.FromSeconds(1))) wrong.Add($"{row[0]}: {said} (right: {right})");
        }

        Assert.Equal([], wrong);
    }

    private async Task<(string Said, bool IsRefused)> OutcomeAsync(string kind, string file)
    {
        await using var stream = File.OpenRead(file);
        try
        {
            var of = RecordKinds.Find(kind)!;
            var rows = await new ImportReader(Store.Db).ReadAsync(of, stream, Path.GetFileName(file), null, Ct);
            using var output = new StringWriter();
            var preview = await new RecordCommands(Store.Db, TimeProvider.System).PreviewAsync(of, rows, Ct);
            ImportCommand.Say(preview, null, isDry: true, output, output);
            return (output.ToString(), preview.Faults.Count > 0);
        }
        catch (ImportRefusedException refused)
        {
            return (refused.Message, true);
        }
    }
}
