namespace ZgcDashboard.Shell;

/// <summary>
/// What all readers together, and those behind one address, may ask for. A ministry of thousands may sit behind one
/// address: the bounds keep a broken or hostile program from taking the server, and no reader meets them. Under <c>Limits</c>.
/// </summary>
public sealed record CrowdLimits
{
    /// <summary>Requests a second from one address, over time.</summary>
    public int RequestsPerAddress { get; init; } = 2_000;

    /// <summary>Requests from one address at once, as on a Monday morning.</summary>
    public int RequestsAtOncePerAddress { get; init; } = 10_000;

    /// <summary>Open pages in all: each holds a socket and a circuit.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Open pages from one address.</summary>
    public int PagesPerAddress { get; init; } = 3_000;

    /// <summary>What open pages hold at the server, in all: a page whose connection is away keeps it for three minutes.</summary>
    public int Circuits { get; init; } = 5_500;

    /// <summary>The same from one address.</summary>
    public int CircuitsPerAddress { get; init; } = 3_500;

    /// <summary>How long a download may be written.</summary>
    public TimeSpan DownloadTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Connections in all, those of pages among them.</summary>
    public int Connections { get; init; } = 20_000;

    /// <summary>Downloads that are written at a time; the others wait their turn.</summary>
    public int Downloads { get; init; } = 4;

    /// <summary>Downloads that may wait; one more is asked to come again.</summary>
    public int DownloadsWaiting { get; init; } = 32;

    /// <summary>Questions to the store that are worked on at a time; 0 for twice the processors, at least four.</summary>
    public int Questions { get; init; }

    /// <summary>How long a question may take, its waiting included.</summary>
    public TimeSpan QuestionTime { get; init; } = TimeSpan.FromSeconds(20);
}
