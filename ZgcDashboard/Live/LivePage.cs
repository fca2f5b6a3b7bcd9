using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Live;

/// <summary>
/// A page that asks one question and asks it again when its address or the data changes. While the store cannot be read
/// it keeps its last answer.
/// </summary>
/// <typeparam name="TModel">The answer: an immutable record.</typeparam>
public abstract class LivePage<TModel> : ComponentBase, IDisposable where TModel : class
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _subscription;
    private int _turn;

    [Inject]
    private LiveCircuit Circuit { get; set; } = null!;

    [Inject]
    private NavigationManager Address { get; set; } = null!;

    [Inject]
    private TimeProvider AsOfClock { get; set; } = null!;

    /// <summary>The moment that the address asks for: every page looks again when it changes.</summary>
    [SupplyParameterFromQuery(Name = Urls.AsOf)]
    private string? AsOfText { get; set; }

    /// <summary>Whether the address asks for only what is stated outright.</summary>
    [SupplyParameterFromQuery(Name = Urls.Stated)]
    private string? StatedText { get; set; }

    /// <summary>The page is on the wall: it is read from four metres, and nobody has a mouse.</summary>
    [CascadingParameter(Name = "Wall")]
    protected bool OnWall { get; set; }

    /// <summary>The latest answer; null before the first one, and where the question has none (an unknown id).</summary>
    protected TModel? Model { get; private set; }

    /// <summary>An answer has come, be it null.</summary>
    protected bool Answered { get; private set; }

    /// <summary>The store could not be read and there is no earlier answer to show.</summary>
    protected bool Failed { get; private set; }

    /// <summary>The page's question, for the parameters that it has now.</summary>
    protected abstract Task<TModel?> AskAsync(CancellationToken ct);

    /// <summary>The address leads nowhere: the not-found page in the page's place, and 404 for who asks without a circuit.</summary>
    /// <returns>Null, the answer.</returns>
    protected TModel? NotFound()
    {
        Address.NotFound();
        return null;
    }

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) _subscription = Circuit.Subscribe(() => _ = InvokeAsync(LookAgainAsync));
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LookAgainAsync()
    {
        if (_gone.IsCancellationRequested) return;
        var shown = (Model, Answered, Failed);
        await LoadAsync();

        // What changed may be nothing that this page shows: then its answer is the one that it had.
        if (shown != (Model, Answered, Failed)) StateHasChanged();
    }

    private async Task LookAgainAfterAsync(Task ready, int turn)
    {
        await Task.WhenAny(ready);
        await InvokeAsync(() => turn == _turn ? LookAgainAsync() : Task.CompletedTask);
    }

    private async Task LoadAsync()
    {
        var turn = ++_turn;
        using var then = AsOfMoment.Look(AsOfMoment.Read(AsOfText, AsOfClock).Past);
        var only = StatedOnly.Read(StatedText);
        using var outright = StatedOnly.Look(() => only);
        try
        {
            var answer = await AskAsync(_gone.Token);
            // The past may take its time: who has gone on to another moment meanwhile does not want this one.
            // An equal answer, put together anew from shared parts, is the one that is shown.
            if (turn == _turn) (Model, Answered, Failed) = (Equals(answer, Model) ? Model : answer, true, false);
        }
        catch (AsOfPreparingException e)
        {
            if (turn == _turn) (Model, Answered, Failed) = (null, false, false);
            if (RendererInfo.IsInteractive) _ = LookAgainAfterAsync(e.Ready, turn);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested || Asker.Left.IsCancellationRequested)
        {
            // The page was left while its answer was on the way.
        }
        catch (Exception e) when (e is DbException or IOException or QuestionTimeException)
        {
            Failed = Model is null;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _gone.IsCancellationRequested) return;
        _gone.Cancel();
        _gone.Dispose();
        _subscription?.Dispose();
    }
}
