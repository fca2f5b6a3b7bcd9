using ZgcDashboard.Shell;

namespace ZgcDashboard.Reports;

public static class ReportsFeature
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportQueries>().AddTransient<ReportAdding>().AddSingleton<INearAddresses, ReportAddresses>();
}

/// <summary>The resources of the pages of reports.</summary>
public sealed class ReportsText;
