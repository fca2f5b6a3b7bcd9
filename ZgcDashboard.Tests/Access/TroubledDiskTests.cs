using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.CommandLine;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>A store on a disk that is full, or only to be read: a small one in memory, which only root can mount.</summary>
public sealed class TroubledDiskTests
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.All);
    private static readonly RecordKind Figures = RecordKinds.Find("figures")!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_whoever_writes_is_told_and_nothing_is_stored_half_and_with_room_all_works_again()
    {
        await using var server = new ClosedServer();
        using var disk = SmallDisk.Under(Path.GetDirectoryName(server.StoreFile)!);
        await server.AddAsync("signs in", Roles.Leader);
        var admin = await server.SessionOfAsync(Roles.Admin);
        var commands = server.Option<RecordCommands>();
        var first = (await commands.ImportAsync(Figures, Rows("first", 1), Editor, Ct)).Entry!.Value;
        var before = await StateAsync(server);
        using var guest = await server.VisitAsync();
        guest.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var form = await guest.GetStringAsync(new Uri(Urls.SignInPage, UriKind.Relative), Ct);
        await server.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");

        disk.Fill();

        using (var signIn = await ClosedServer.SubmitShownAsync(guest, Urls.SignInPage, form, ("Form.Name", "signs in"),
            ("Form.Password", Someone.Password)))
            await SaidAsync(signIn, "磁盘已满，未写入任何数据");
        using (var backup = await admin.GetAsync(new Uri(Urls.Backup, UriKind.Relative), Ct)) await SaidAsync(backup, "the disk is full");
        foreach (var write in (Func<Task>[])[
            () => commands.ImportAsync(Figures, Rows("many", 3000), Editor, Ct), () => commands.ImportAsync(Figures, Rows("first", 1, "改"), Editor, Ct),
            () => commands.UndoAsync(first, Editor, Ct)])
            Assert.Equal(FaultRule.StoreFull, StoreFaults.Of(await Assert.ThrowsAnyAsync<Exception>(write))?.Rule);
        foreach (var page in new[] { "/", "/projects", "/data/history", "/data/export/projects.csv", "/health/ready" })
            using (var read = await admin.GetAsync(new Uri(page, UriKind.Relative), Ct)) Assert.Equal(HttpStatusCode.OK, read.StatusCode);

        disk.Empty();

        Assert.Equal(before, await StateAsync(server));
        using (var signIn = await ClosedServer.SubmitShownAsync(guest, Urls.SignInPage, form, ("Form.Name", "signs in"),
            ("Form.Password", Someone.Password)))
            Assert.Equal(HttpStatusCode.Redirect, signIn.StatusCode);
        await commands.UndoAsync(first, Editor, Ct);
        Assert.NotNull((await commands.ImportAsync(Figures, Rows("many", 3000), Editor, Ct)).Entry);
        using (var backup = await admin.GetAsync(new Uri(Urls.Backup, UriKind.Relative), Ct))
            Assert.Equal("SQLite format 3\0"u8.ToArray(), (await backup.Content.ReadAsByteArrayAsync(Ct))[..16]);
        await StateAsync(server);
        Assert.Empty(Directory.EnumerateFiles(server.StoreFile + "-backup"));
    }

    [Fact]
    public async Task On_a_disk_that_is_only_to_be_read_every_command_that_writes_says_so_in_a_line()
    {
        using var folder = new ScratchFolder();
        using var elsewhere = new ScratchFolder();
        using var disk = SmallDisk.Under(folder.Path);
        var connection = $"Data Source={folder.Of("zgc.db")}";
        var file = elsewhere.Of("figures.csv");
        await File.WriteAllTextAsync(file, "id,subject_zh,subject_en,value,unit_zh,unit_en,section\na,指标,Subject,1,个,pieces,22\n", Ct);
        Assert.Equal(0, (await ProgramProcess.RunAsync(connection, "import", "figures", file, "--why", "first")).Code);
        var before = await File.ReadAllBytesAsync(folder.Of("zgc.db"), Ct);

        disk.SetReadOnly(true);
        foreach (var words in (string[][])[
            ["import", "figures", file, "--why", "second"], ["undo", "2"], ["user", "add", "a", "--role", "leader"],
            ["backup", folder.Of("copy.db")], ["--urls", "http://127.0.0.1:0"]])
        {
            var (code, _, error) = await ProgramProcess.RunAsync(connection, words);
            Assert.True(code == 1 && error.TrimEnd().Split('\n').Length == 1 && error.Contains("read", StringComparison.OrdinalIgnoreCase), $"{words[0]}: {code} {error}");
        }

        disk.SetReadOnly(false);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Of("zgc.db"), Ct));
        Assert.Equal(0, (await ProgramProcess.RunAsync(connection, "undo", "2")).Code);
    }

    private static async Task SaidAsync(HttpResponseMessage answer, string sentence)
    {
        var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode} {said[..Math.Min(400, said.Length)]}");
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    private static async Task<(int Figures, int Entries)> StateAsync(ClosedServer server)
    {
        await using var db = server.Option<StoreContexts>().Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);
        Assert.Equal((null, 0), (report.BrokenAt, report.Outside.Count));
        return (await db.Figures.CountAsync(Ct), await db.History.CountAsync(Ct));
    }

    private static ImportedRows Rows(string id, int count, string subject = "指标") => new(
        ["id", "subject_zh", "subject_en", "value", "unit_zh", "unit_en", "section"],
        [.. Enumerable.Range(0, count).Select(i => new ImportedRow(i + 2, new Dictionary<string, string>
        {
            ["id"] = $"{id}-{i}", ["subject_zh"] = $"{subject}{i}", ["subject_en"] = $"Subject {i}", ["value"] = $"{i}", ["unit_zh"] = "个",
            ["unit_en"] = "pieces", ["section"] = "22",
        }))]);

    /// <summary>A file system of a few megabytes.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private const int Megabytes = 48;
        private readonly string _folder;

        private SmallDisk(string folder) => _folder = folder;

        private string Filler => Path.Combine(_folder, "filler");

        /// <summary>At a folder, or a skip that says why not.</summary>
        public static SmallDisk Under(string folder)
        {
            if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Skip("Only root on Linux mounts a file system.");
            if (!Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m,mode=700", "tmpfs", folder)) Assert.Skip("This machine lets nobody mount a file system.");
            return new(folder);
        }

        public void Fill()
        {
            try
            {
                using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
                while (true) file.Write(new byte[4096]);
            }
            catch (IOException)
            {
                // As intended.
            }
        }

        public void Empty() => File.Delete(Filler);

        /// <summary>While no file in it is open to be written.</summary>
        public void SetReadOnly(bool isReadOnly) => Assert.True(Run("mount", "-o", $"remount,{(isReadOnly ? "ro" : "rw")}", _folder));

        public void Dispose() => Run("umount", "--lazy", _folder);

        private static bool Run(string program, params string[] words)
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
