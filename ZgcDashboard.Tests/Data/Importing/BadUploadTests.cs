using System.IO.Compression;
using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Importing;

/// <summary>Files that are none that an editor means to load: each gets a sentence, stores nothing, and the next file is read.</summary>
public sealed class BadUploadTests : EditorPageTest
{
    private const string Good = "项目名称,备注\n健康智谷,已开放\n";
    private const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Laughs = """
        <?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&f;&x;</t></is></c></row></sheetData></worksheet>
        """;

    public static TheoryData<string, string> Files => new()
    {
        { "empty", "文件是空的" }, { "a mark and no text", "文件是空的" }, { "NUL", "空字符" }, { "a picture", "" }, { "a program", "" },
        { "a web page", "网页" }, { "a broken archive", "" }, { "a sheet that was cut off", "" }, { "an archive that grows without bound", "" },
        { "a sheet of entities", "" }, { "a sheet without a workbook", "" }, { "too large", "50" },
    };

    protected override void AddServices()
    {
        base.AddServices();
        Services.AddSingleton<ImportReader>();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_is_no_table_is_refused_with_a_sentence_and_the_next_one_is_read(string what, string said)
    {
        InLanguage("zh-CN");
        await SignInAsync(Roles.Editor);
        var before = await StateAsync();
        var page = Render<ImportPage>();

        Upload(page, "台账.xlsx", await BytesAsync(what));
        page.WaitForAssertion(() => Assert.Contains(said, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.StartsWith("未能完成：", page.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);

        Assert.Equal(before, await StateAsync());
        Upload(page, "好.csv", Encoding.UTF8.GetBytes(Good));
        page.WaitForAssertion(() => Assert.Contains("好.csv：各列读作什么", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\a\\台账.csv", "台账.csv")]
    [InlineData("<script>alert(1)<／script>.csv", "<script>alert(1)<／script>.csv")]
    [InlineData("a\0b\r\n.csv", "a")]
    public async Task A_name_is_shown_as_text_and_leads_nowhere(string name, string shown)
    {
        InLanguage("zh-CN");
        await SignInAsync(Roles.Editor);
        var page = Render<ImportPage>();

        Upload(page, name, Encoding.UTF8.GetBytes(Good));

        page.WaitForAssertion(() => Assert.Contains("各列读作什么", page.Markup, StringComparison.Ordinal));
        Assert.Contains(shown, page.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script"));
    }

    private static void Upload(IRenderedComponent<ImportPage> page, string name, byte[] bytes)
    {
        page.WaitForAssertion(() => Assert.False(page.Find("input[type=file]").HasAttribute("disabled")));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, name));
    }

    private async Task<(int, int)> StateAsync()
    {
        await using var db = Store.Db.Present();
        return (await db.History.CountAsync(Ct), await db.Projects.CountAsync(Ct));
    }

    private static async Task<byte[]> BytesAsync(string what) => what switch
    {
        "empty" => [],
        "a mark and no text" => [0xEF, 0xBB, 0xBF],
        "NUL" => Encoding.UTF8.GetBytes("项目名称,备注\n健康智谷,a\0b\n"),
        "a picture" => [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[2000]],
        "a program" => [0x7F, .. "ELF"u8, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))],
        "a web page" => "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(),
        "a broken archive" => [.. "PK\u0003\u0004"u8, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 11))],
        "a sheet that was cut off" => (await Workbook.OfAsync(new RecordTable(["id"], [["health-valley"]]), Ct))[..^300],
        "an archive that grows without bound" => Zip(Sheet, new byte[1_000_000], 501),
        "a sheet of entities" => new SheetMaker().Table("项目名称|备注\n健康智谷|x").Bytes() is var whole ? Replaced(whole, Laughs) : [],
        "a sheet without a workbook" => Zip(Sheet, Encoding.UTF8.GetBytes(Laughs), 1),
        "too large" => new byte[ImportFile.LargestFile + 1],
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static byte[] Zip(string name, byte[] piece, int times)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open())
            for (var i = 0; i < times; i++) entry.Write(piece);
        return stream.ToArray();
    }

    /// <summary>The workbook with another first sheet.</summary>
    private static byte[] Replaced(byte[] workbook, string sheet)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = archive.Entries.First(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal));
            var name = old.FullName;
            old.Delete();
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(sheet));
        }

        return stream.ToArray();
    }
}
