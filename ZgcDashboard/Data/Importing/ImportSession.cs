using Microsoft.AspNetCore.Components.Forms;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>
/// One file on its way from a browser into the store. Work that keeps a processor or the disk busy is done aside, so
/// that the page stays awake.
/// </summary>
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

    /// <summary>What the file is sent for, with the list that is owed; null where nobody asked for it.</summary>
    public (RecordKind List, FilingDraft Draft)? Fulfils { get; set; }

    /// <summary>Whether what is looked at is what is owed.</summary>
    public bool IsOwed => Fulfils is { } owed && owed.List == Kind;

    public ImportFile? Sheet { get; private set; }

    public ImportMapping? Mapping { get; private set; }

    public ImportPreview? Preview { get; private set; }

    /// <summary>The store changed after the last preview: this one is another, and nothing was stored.</summary>
    public bool ChangedMeanwhile { get; private set; }

    /// <summary>What was stored from this file, the latest last.</summary>
    public IReadOnlyList<StoredImport> Stored { get; private set; } = [];

    /// <summary>The sheet was stored.</summary>
    public bool IsStored { get; private set; }

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
        Sheets = await files.ReceiveAsync(stream, FileName, upload.Size, progress, ct);
        Choose(wanted ?? ImportMapping.BestKind(Sheets));
    });

    /// <summary>Reads the file as rows of this kind, from the sheet that fits it best.</summary>
    public void Choose(RecordKind kind) => Choose(kind, ImportMapping.Best(kind, Sheets));

    public void Choose(RecordKind kind, ImportFile sheet)
    {
        (Kind, Sheet, Mapping) = (kind, sheet, ImportMapping.Guess(kind, sheet));
        (Preview, _rows, IsStored, Refused, ChangedMeanwhile) = (null, null, false, null, false);
        Changed();
    }

    public void Map(int place, ImportColumn column) => Mapping = Mapping!.With(place, column, Sheet!);

    /// <summary>Back to the columns.</summary>
    public void Reconsider()
    {
        (Preview, _rows, Refused) = (null, null, null);
        Changed();
    }

    public Task CheckAsync() => WorkAsync(async (progress, ct) =>
    {
        var rows = await Task.Run(() => reader.ReadAsync(Kind!, Sheet!, Mapping!, progress, ct), ct);
        var preview = await Task.Run(() => commands.PreviewAsync(Kind!, rows, progress, ct), ct);
        (_rows, Preview, ChangedMeanwhile) = (rows, preview, false);
    });

    /// <summary>Stores what the preview shows, its warnings seen.</summary>
    /// <param name="why">The reason, or the source.</param>
    public Task ConfirmAsync(string why) => WorkAsync(async (progress, ct) =>
    {
        var who = await actor.AsAsync(Origin, why);
        var (preview, entry) = await Task.Run(() => commands.ConfirmAsync(Kind!, _rows! with { IsConfirmed = true, Fulfils = IsOwed ? Fulfils!.Value.Draft : null }, Preview!, who,
            progress, ct), ct);
        ChangedMeanwhile = !ReferenceEquals(preview, Preview);
        Preview = preview;
        if (entry is not { } stored) return;
        (Stored, IsStored, _rows) = ([.. Stored, new(Kind!, stored, preview.New, preview.Changed, false)], true, null);
    });

    /// <param name="entry">One of <see cref="Stored"/>.</param>
    /// <param name="why">The reason.</param>
    public Task UndoAsync(long entry, string why) => WorkAsync(async (_, ct) =>
    {
        var who = await actor.AsAsync(Origin, why);
        await Task.Run(() => commands.UndoAsync(entry, who, ct), ct);
        Stored = [.. Stored.Select(stored => stored.Entry == entry ? stored with { Undone = true } : stored)];
    });

    public void Cancel() => _work?.Cancel();

    /// <summary>Back to the beginning.</summary>
    public void Forget()
    {
        (Sheets, FileName, Kind, Sheet, Mapping, Preview, _rows, Stored, IsStored, Refused, ChangedMeanwhile) = ([], "", null, null, null,
            null, null, [], false, null, false);
        Changed();
    }

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
        Changed = () => { };
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
