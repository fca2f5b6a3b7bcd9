namespace ZgcDashboard.Access;

/// <summary>The configuration section <c>Access:Sessions</c>.</summary>
public sealed class SessionSettings
{
    public const string Section = "Access:Sessions";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often open pages and cookies are compared with the account: the time within which a removed right ends. At most a minute.
    /// </summary>
    public TimeSpan RecheckEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After how long without anything done one must sign in again, on open pages too.</summary>
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromHours(2);

    /// <summary>After how long one must sign in again in any case.</summary>
    public TimeSpan AtMost { get; set; } = TimeSpan.FromHours(12);

    /// <exception cref="InvalidOperationException">A setting is out of its range.</exception>
    public static SessionSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<SessionSettings>() ?? new();
        if (settings.RecheckEvery <= TimeSpan.Zero || settings.RecheckEvery > Longest)
            throw new InvalidOperationException($"{Section}:{nameof(RecheckEvery)} is {settings.RecheckEvery}; it must be longer than 0 and at most {Longest}.");
        if (settings.IdleFor <= TimeSpan.Zero)
            throw new InvalidOperationException($"{Section}:{nameof(IdleFor)} is {settings.IdleFor}; it must be longer than 0.");
        if (settings.AtMost < settings.IdleFor)
            throw new InvalidOperationException($"{Section}:{nameof(AtMost)} is {settings.AtMost}; it must not be shorter than {nameof(IdleFor)}, {settings.IdleFor}.");
        return settings;
    }
}
