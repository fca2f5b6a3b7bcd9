using System.Data.Common;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>One file on its way from a browser into the store. Work that keeps a processor or the disk busy is done aside, so that the page stays awake.</summary>
public sealed class ImportSession(ImportFiles files, ImportReader reader, RecordCommands commands, CurrentActor actor) : IDisposable
{
    private const string Origin = "import";

    private readonly CancellationTokenSource _left = new();
    private CancellationTokenSource? _work;
    private ImportedRows? _rows;

    public IReadOnlyList<ImportFile> Sheets { get; private set; } = [];

    /// <summary>Without a folder, whatever the browser says.</summary>
    public string FileName { get; private set; } = "";

    public RecordKind? Kind { get; private set; }

    public ImportFile? Sheet { get; private set; }

    public ImportMapping? Mapping { get; private set; }

    public ImportPreview? Preview { get; private set; }

    /// <summary>The store changed after the last preview: this one is another, and nothing was stored.</summary>
    public bool ChangedMeanwhile { get; private set; }

    /// <summary>What was stored.</summary>
    public long? Entry { get; private set; }

    public bool Undone { get; private set; }

    /// <summary>Why the last step was not done.</summary>
    public Refused? Refused { get; private set; }

    public ImportProgress? Progress { get; private set; }

    public bool IsBusy => _work is not null;

    /// <summary>Called from any thread when something is new; set by the page.</summary>
    public Action Changed { get; set; } = () => { };

    /// <param name="upload">What the reader chose.</param>
    /// <param name="wanted">What the rows are; null for what the headers say.</param>
    public Task ReceiveAsync(IBrowserFile upload, RecordKind? wanted) => WorkAsync(async (progress, ct) =>
    {
        Forget();
        FileName = Path.GetFileName(upload.Name.Replace('\\', '/'));
        await using var stream = upload.OpenReadStream(Math.Max(upload.Size, 1), ct);
        Sheets = await files.ReceiveAsync(stream, upload.Size, progress, ct);
        Choose(wanted ?? ImportMapping.BestKind(Sheets));
    });

    /// <summary>Reads the file as rows of this kind, from the sheet that fits it best.</summary>
    public void Choose(RecordKind kind) => Choose(kind, ImportMapping.Best(kind, Sheets));

    public void Choose(RecordKind kind, ImportFile sheet)
    {
        (Kind, Sheet, Mapping) = (kind, sheet, ImportMapping.Guess(kind, sheet));
        (Preview, _rows, Entry, Undone, Refused, ChangedMeanwhile) = (null, null, null, false, null, false);
    }

    public void Map(int place, ImportColumn column) => Mapping = Mapping!.With(place, column, Sheet!);

    /// <summary>Back to the columns.</summary>
    public void Reconsider() => (Preview, _rows, Refused) = (null, null, null);

    public Task CheckAsync() => WorkAsync(async (progress, ct) =>
    {
        var rows = await Task.Run(() => reader.ReadAsync(Kind!, Sheet!, Mapping, progress, ct), ct);
        var preview = await Task.Run(() => commands.PreviewAsync(Kind!, rows, progress, ct), ct);
        (_rows, Preview, ChangedMeanwhile) = (rows, preview, false);
    });

    /// <param name="why">The reason, or the source.</param>
    public Task ConfirmAsync(string why) => WorkAsync(async (progress, ct) =>
    {
        var who = await actor.AsAsync(Origin, why);
        var (preview, entry) = await Task.Run(() => commands.ConfirmAsync(Kind!, _rows!, Preview!, who, progress, ct), ct);
        ChangedMeanwhile = !ReferenceEquals(preview, Preview);
        (Preview, Entry) = (preview, entry);
    });

    /// <param name="why">The reason.</param>
    public Task UndoAsync(string why) => WorkAsync(async (_, ct) =>
    {
        var who = await actor.AsAsync(Origin, why);
        await Task.Run(() => commands.UndoAsync(Entry!.Value, who, ct), ct);
        Undone = true;
    });

    public void Cancel() => _work?.Cancel();

    /// <summary>Back to the beginning.</summary>
    public void Forget() => (Sheets, FileName, Kind, Sheet, Mapping, Preview, _rows, Entry, Undone, Refused, ChangedMeanwhile) =
        ([], "", null, null, null, null, null, null, false, null, false);

    private async Task WorkAsync(Func<IProgress<ImportProgress>, CancellationToken, Task> work)
    {
        if (IsBusy) return;
        using var cancel = _work = CancellationTokenSource.CreateLinkedTokenSource(_left.Token);
        (Refused, Progress) = (null, null);
        try
        {
            await work(new Telling(this), cancel.Token);
        }
        catch (Exception e) when (Refused.Of(e) is { } refused)
        {
            Refused = refused;
        }
        finally
        {
            (_work, Progress) = (null, null);
        }
    }

    public void Dispose()
    {
        if (_left.IsCancellationRequested) return;
        _left.Cancel();
        _left.Dispose();
        Forget();
    }

    /// <summary>Passes on what a busy thread reports, ten times a second at the most.</summary>
    private sealed class Telling(ImportSession session) : IProgress<ImportProgress>
    {
        private const int Pause = 100;
        private long _said = -Pause;

        public void Report(ImportProgress value)
        {
            if (Environment.TickCount64 - _said < Pause && session.Progress?.Phase == value.Phase) return;
            _said = Environment.TickCount64;
            session.Progress = value;
            session.Changed();
        }
    }
}

/// <summary>Why a step of an import was not done; nothing was stored.</summary>
/// <param name="Fault">What is wrong with the file or the store.</param>
/// <param name="NotTheirs">Rows that the account may not write.</param>
/// <param name="Undo">Why an entry cannot be undone.</param>
/// <param name="Rows">The rows that stand in the way.</param>
public sealed record Refused(Fault? Fault, bool NotTheirs, UndoRefusal? Undo, IReadOnlyList<string> Rows)
{
    /// <summary>Whether the reader stopped it.</summary>
    public bool Cancelled => this is { Fault: null, NotTheirs: false, Undo: null };

    /// <summary>Null for what is nobody's fault but the program's.</summary>
    public static Refused? Of(Exception exception) => exception switch
    {
        OperationCanceledException => new(null, false, null, []),
        ImportRefusedException refused => new(refused.Fault, false, null, []),
        NotAllowedException denied => new(null, true, null, denied.Rows),
        UndoRefusedException undo => new(null, false, undo.Refusal, undo.Rows),
        DbException or DbUpdateException => new(StoreFaults.Of(exception), false, null, []),
        IOException => new(new Fault(FaultRule.NotReceived), false, null, []),
        _ => null,
    };
}
