using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Importing;

/// <summary>What is exported can be imported and changes nothing, whatever the texts hold.</summary>
public sealed class RoundTripTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.All);

    private static readonly string[] Pieces =
    [
        "=1+1", "+cmd", "-2", "@SUM(A1)", "'", "''", "'=", "$=A1", "＝1", "\"", ",", ";", "\t", "\n", "\r\n", " ", "  ", "\u00A0", "海淀园", "<b>&amp;</b>", "_x000D_", "_x0041_", "]]>",
        "😀", "👩‍👩‍👧", "עברית", "العربية", "\u200B", "%", "0.5", "30余", "约", "2018年7月", "null", "true", "{0}", "\\", "a",
    ];

    private static readonly Dictionary<string, string[]> TextColumns = new()
    {
        ["places"] = ["name_zh", "name_en"], ["work-items"] = ["title_zh", "next_step_zh"], ["funds"] = ["name_zh", "note_en"], ["fund-steps"] = ["name_en", "count_unit_zh"],
        ["milestones"] = [], ["problems"] = [], ["projects"] = ["name_zh", "note_zh", "park_as_reported"], ["budgets"] = ["name_zh"], ["budget-snapshots"] = [], ["budget-lines"] = ["name_zh", "direction_zh"], ["line-snapshots"] = [], ["budget-plans"] = ["reason_zh"], ["plan-months"] = [],
        ["figures"] = ["subject_zh", "unit_en"],
        ["policies"] = ["title_zh", "number"], ["events"] = ["title_en"], ["organisations"] = ["name_zh", "role_en"], ["flaws"] = ["text_zh"],
        ["duties"] = ["reporter_zh", "reporter_en"], ["submissions"] = ["returned_why", "file"],
    };

    public static TheoryData<string, string> KindsAndLanguages => new(RecordKinds.All.Where(k => k.IsImported).SelectMany(k => new (string, string)[] { (k.Name, "zh-CN"), (k.Name, "en") }));

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task What_is_exported_is_imported_and_changes_nothing(string name, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var kind = RecordKinds.Find(name)!;
        var (commands, reader) = (new RecordCommands(Store.Db, TimeProvider.System), new ImportReader(Store.Db));
        if (!kind.IsSeeded) await Duties.MakeAsync(commands, Ct);
        await using var db = Store.Db.Present();
        var ids = (await kind.TableAsync(db, Ct)).Rows.Select(r => (string)r[0]!).Take(3).ToList();
        var texts = Gen.Elements(Pieces).ListOf(3).Select(string.Concat).ListOf(ids.Count * Math.Max(1, TextColumns[name].Length));

        Prop.ForAll(texts.ToArbitrary(), made => HoldsAsync([.. made]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(TextColumns[name].Length == 0 ? 1 : 8));

        async Task<bool> HoldsAsync(List<string> made)
        {
            await StoreAsync(kind, commands, reader, ids, made);
            var table = await kind.TableAsync(db, Ct);
            using var csv = new MemoryStream();
            var captioned = await ExportStream.OfAsync(ExportSelection.All(kind), db, column => ImportHeader.Caption(kind, column), Ct);
            await RecordFiles.WriteCsvAsync(captioned, csv, Ct);
            foreach (var file in new[] { csv.ToArray(), await Workbook.OfAsync(ExportSelection.All(kind), Store, Ct) })
            {
                var preview = await commands.PreviewAsync(kind, await reader.ReadAsync(kind, file, Ct), Ct);
                Assert.Equal([], preview.Faults);
                Assert.Equal([], preview.Changes.SelectMany(c => c.Columns.Select(column => $"{c.Id} {column}: '{c.Before?.GetValueOrDefault(column)}' → '{c.After!.GetValueOrDefault(column)}'")));
                Assert.Equal(table.Rows.Count, preview.Unchanged);
            }

            return true;
        }
    }

    /// <summary>By the door for writes, which trims: a text in the store has no blanks at its ends.</summary>
    private static async Task StoreAsync(RecordKind kind, RecordCommands commands, ImportReader reader, IReadOnlyList<string> ids, IReadOnlyList<string> made)
    {
        var columns = TextColumns[kind.Name];
        if (columns.Length == 0) return;
        var texts = made.Select((text, i) => ImportedCell.Normal(new("", columns[0], ColumnForm.Text), text) is { Length: > 0 } kept ? kept : $"文字{i}").ToList();
        var rows = ids.Select((id, i) => new ImportedRow(i + 2, columns.Select((c, j) => (c, texts[(i * columns.Length) + j])).Append(("id", id)).ToDictionary(p => p.Item1, p => p.Item2))).ToList();
        var (preview, _) = await commands.ImportAsync(kind, new(["id", .. columns], rows), Editor, Ct);
        Assert.Equal([], preview.Faults);
        _ = reader;
    }
}
