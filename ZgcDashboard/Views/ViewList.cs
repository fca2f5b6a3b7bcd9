namespace ZgcDashboard.Views;

/// <summary>The views of one reader, and what can be done to them; each makes another list, or refuses.</summary>
/// <param name="Views">Each name once; one start page at most.</param>
public sealed record ViewList(IReadOnlyList<View> Views)
{
    /// <summary>So many are found again in a menu.</summary>
    public const int Most = 50;

    public const int LongestName = 60;

    /// <summary>What browsers and proxies carry.</summary>
    public const int LongestAddress = 2000;

    public static ViewList None { get; } = new([]);

    public View? Start => Views.FirstOrDefault(v => v.IsStart);

    /// <exception cref="ViewRefusedException">There are enough, one has the name, or it is no name or no address.</exception>
    public ViewList Add(View view)
    {
        var trimmed = view with { Name = view.Name.Trim() };
        Check(trimmed);
        if (Find(trimmed.Name) is not null) throw new ViewRefusedException(ViewRefusal.Taken);
        if (Views.Count >= Most) throw new ViewRefusedException(ViewRefusal.Full);
        return new([.. trimmed.IsStart ? WithoutStart() : Views, trimmed]);
    }

    /// <exception cref="ViewRefusedException">Another has the name, it is no name, or there is no such view any more.</exception>
    public ViewList Rename(string name, string to)
    {
        var (view, renamed) = (Known(name), Known(name) with { Name = to.Trim() });
        Check(renamed);
        if (Find(renamed.Name) is { } other && other != view) throw new ViewRefusedException(ViewRefusal.Taken);
        return new([.. Views.Select(v => v == view ? renamed : v)]);
    }

    /// <exception cref="ViewRefusedException">There is no such view any more.</exception>
    public ViewList Remove(string name)
    {
        var view = Known(name);
        return new([.. Views.Where(v => v != view)]);
    }

    /// <param name="name">Of the view that the first page leads to from now on; null for none.</param>
    /// <exception cref="ViewRefusedException">There is no such view any more.</exception>
    public ViewList StartWith(string? name)
    {
        var view = name is null ? null : Known(name);
        return new([.. Views.Select(v => v with { IsStart = v == view })]);
    }

    private View? Find(string name) => Views.FirstOrDefault(v => v.Folded == View.Fold(name));

    private View Known(string name) => Find(name) ?? throw new ViewRefusedException(ViewRefusal.Gone);

    private IEnumerable<View> WithoutStart() => Views.Select(v => v with { IsStart = false });

    private static void Check(View view)
    {
        var named = view with { Name = "x" };
        if (!view.IsSound) throw new ViewRefusedException(named.IsSound ? ViewRefusal.Name : ViewRefusal.Address);
    }
}

/// <summary>Why a view was not kept; a word for which there is a sentence.</summary>
public enum ViewRefusal
{
    /// <summary>It has no name, or one that is too long.</summary>
    Name,

    /// <summary>It leads to no page of this site, or is too long.</summary>
    Address,

    /// <summary>Another has the name.</summary>
    Taken,

    /// <summary>There are <see cref="ViewList.Most"/>.</summary>
    Full,

    /// <summary>It was removed or renamed elsewhere.</summary>
    Gone,

    /// <summary>Whoever saves is no longer signed in.</summary>
    SignedOut,

    /// <summary>The browser keeps nothing.</summary>
    Browser,
}

/// <summary>Nothing was changed.</summary>
public sealed class ViewRefusedException(ViewRefusal refusal) : Exception($"The view was refused: {refusal}.")
{
    public ViewRefusal Refusal { get; } = refusal;
}
