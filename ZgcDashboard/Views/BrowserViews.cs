using System.Text.Json;
using Microsoft.JSInterop;

namespace ZgcDashboard.Views;

/// <summary>The views of a reader without an account, kept in the browser; and what else of views only the browser can do.</summary>
public sealed class BrowserViews(IJSRuntime browser) : IAsyncDisposable
{
    private const int Tries = 3;

    private IJSObjectReference? _module;

    /// <summary>What is no view of ours is left out.</summary>
    public async Task<ViewList> ReadAsync() => Parse(await (await ModuleAsync()).InvokeAsync<string?>("read"));

    /// <inheritdoc cref="AccountViews.ChangeAsync" />
    public async Task<ViewList> ChangeAsync(Func<ViewList, ViewList> change)
    {
        var module = await ModuleAsync();
        for (var tried = 0; tried < Tries; tried++)
        {
            var text = await module.InvokeAsync<string?>("read");
            var after = change(Parse(text));
            if (await module.InvokeAsync<bool>("replace", text, JsonSerializer.Serialize(after.Views), after.Start?.Address)) return after;
        }

        throw new ViewRefusedException(ViewRefusal.Browser);
    }

    /// <summary>Whether the text is in the clipboard now.</summary>
    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync()).InvokeAsync<bool>("copy", text);

    /// <summary>What the window is called, without the product's name.</summary>
    public async Task<string> TitleAsync() => await (await ModuleAsync()).InvokeAsync<string?>("title") ?? "";

    internal static ViewList Parse(string? text)
    {
        try
        {
            var views = JsonSerializer.Deserialize<View?[]>(text ?? "[]") ?? [];
            return views.Where(v => v is { Name: not null, Address: not null, IsSound: true }).Aggregate(ViewList.None,
                (list, view) => list.Views.Count < ViewList.Most && list.Views.All(v => v.Folded != view!.Folded) ? list.Add(view!) : list);
        }
        catch (JsonException)
        {
            return ViewList.None;
        }
    }

    private async Task<IJSObjectReference> ModuleAsync() =>
        _module ??= await browser.InvokeAsync<IJSObjectReference>("import", "./Views/ViewsMenu.razor.js");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }
}
