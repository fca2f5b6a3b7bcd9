using System.Data.Common;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Access;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Passages;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Reports;

/// <summary>One report on its way from a form into the store: its file is read first, what was typed is checked, and then it is stored.</summary>
public sealed class ReportAdding(ReportCommands commands, CurrentActor actor, IStringLocalizer<ReportsText> text) : IDisposable
{
    private const string Origin = "page";

    private readonly CancellationTokenSource _left = new();
    private ReportFile? _file;

    public ReportDraft Draft { get; private set; } = new();

    public string FileName => _file?.Name ?? "";

    /// <summary>Of the file; null before there is one.</summary>
    public PassageTree? Tree { get; private set; }

    /// <summary>Of what was typed and the file together; null until they are checked.</summary>
    public ReportPreview? Preview { get; private set; }

    public bool CanStore => Preview is { Faults.Count: 0 };

    /// <summary>The report that was stored, and its entry.</summary>
    public (string Report, long Entry)? Stored { get; private set; }

    /// <summary>Why the last step was not done, in the reader's language.</summary>
    public string? Refused { get; private set; }

    public bool IsBusy { get; private set; }

    /// <summary>What is typed has to be checked anew.</summary>
    public void Type(ReportDraft draft) => (Draft, Preview) = (draft, null);

    public string? FaultOf(string column) => Preview?.Faults.FirstOrDefault(f => f.Column == column)?.Sentence;

    /// <summary>Reads a file: off the page's own thread, for a long one takes its time.</summary>
    public Task ReceiveAsync(IBrowserFile upload) => WorkAsync(async ct =>
    {
        (_file, Tree, Preview) = (null, null, null);
        await using var sent = upload.OpenReadStream(Math.Max(upload.Size, 1), ct);
        await using var received = await ReceivedFile.OfAsync(sent, upload.Size, ReportFile.LargestFile, _ => { }, ct);
        var name = Path.GetFileName(upload.Name.Replace('\\', '/'));
        (_file, Tree) = await Task.Run(() => ReportFile.Read(received, name, ct) is var file ? (file, file.ToTree(ct)) : default, ct);
    });

    public Task CheckAsync() => _file is not { } file ? RefuseAsync("NoFile")
        : WorkAsync(async ct => Preview = await Task.Run(() => commands.PreviewAsync(Draft, file, ct), ct));

    public Task ConfirmAsync(string why) => _file is not { } file ? RefuseAsync("NoFile") : WorkAsync(async ct =>
    {
        var who = await actor.AsAsync(Origin, why.Trim());
        (Preview, var id, var entry) = await Task.Run(() => commands.AddAsync(Draft, file, who, ct), ct);
        if (id is not null && entry is { } stored) Stored = (id, stored);
    });

    private Task RefuseAsync(string why)
    {
        Refused = text[why];
        return Task.CompletedTask;
    }

    private async Task WorkAsync(Func<CancellationToken, Task> work)
    {
        if (IsBusy) return;
        (IsBusy, Refused) = (true, null);
        try
        {
            await work(_left.Token);
        }
        catch (Exception e) when (WordsFor(e) is { } words)
        {
            Refused = words;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>Null for what is nobody's fault but the program's.</summary>
    private string? WordsFor(Exception e) => e switch
    {
        ImportRefusedException refused => refused.Fault.Sentence,
        NotAllowedException => text["NotAllowed"],
        PastIsClosedException => new Fault(FaultRule.PastIsClosed).Sentence,
        OperationCanceledException => "",
        DbException or DbUpdateException => StoreFaults.Of(e)?.Sentence,
        IOException => (StoreFaults.Of(e) ?? new Fault(FaultRule.NotReceived)).Sentence,
        _ => null,
    };

    public void Dispose()
    {
        if (_left.IsCancellationRequested) return;
        _left.Cancel();
        _left.Dispose();
    }
}
