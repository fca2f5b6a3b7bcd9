namespace ZgcDashboard.Store.AsOf;

/// <summary>From which day what is to come, and what has come since the data, is counted: that of the moment that is looked at, or else today's.</summary>
public static class ReferenceDay
{
    public static DateOnly Of(TimeProvider clock) => AsOfMoment.Current?.Day ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
