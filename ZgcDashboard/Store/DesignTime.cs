using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ZgcDashboard.Store;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no store.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<DashboardDb>
{
    public DashboardDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DashboardDb>().UseSqlite("Data Source=:memory:").Options);
}
