using ZgcDashboard.Access;
using ZgcDashboard.Accounts;
using ZgcDashboard.Audit;
using ZgcDashboard.Budget;
using ZgcDashboard.Changes;
using ZgcDashboard.Data;
using ZgcDashboard.Data.History;
using ZgcDashboard.Data.Importing;
using ZgcDashboard.Events;
using ZgcDashboard.Funds;
using ZgcDashboard.Institutions;
using ZgcDashboard.Marks;
using ZgcDashboard.Overview;
using ZgcDashboard.Parks;
using ZgcDashboard.Policies;
using ZgcDashboard.Projects;
using ZgcDashboard.ReportedFigures;
using ZgcDashboard.Reports;
using ZgcDashboard.Search;
using ZgcDashboard.Sources;
using ZgcDashboard.Submissions;
using ZgcDashboard.Views;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard;

/// <summary>The list of the features: a new one is added here and nowhere else.</summary>
public static class Features
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddMarks().AddOverview().AddParks().AddProjects().AddBudget().AddFunds().AddWorkItems().AddPolicies().AddEvents()
        .AddReportedFigures().AddChanges().AddInstitutions().AddSources().AddReports().AddSubmissions().AddSearch().AddData().AddAccountPages().AddAudit().AddViews();

    /// <summary>Their endpoints: the API under /api/v1, and downloads.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapParksApi();
        api.MapProjectsApi();
        api.MapBudgetApi();
        api.MapFundsApi();
        api.MapWorkItemsApi();
        api.MapFiguresApi();
        api.MapInstitutionsApi();
        api.MapChangesApi();
        api.MapSourcesApi();
        api.MapReportsApi();
        api.MapSubmissionsApi();
        api.MapSearchApi();
        api.MapFallback("{**rest}", () => Results.Problem("There is no such list; /openapi/v1.json says which there are.", statusCode: StatusCodes.Status404NotFound));
        routes.MapExports();
        routes.MapFigureExports();
        routes.MapFundExports();
        routes.MapWorkItemExports();
        routes.MapInstitutionExports();
        routes.MapChangeExports();
        routes.MapSubmissionFiles();
        routes.MapTemplates();
        routes.MapHistory();
        routes.MapAccounts();
        routes.MapAudit();
        routes.MapOpenIdConnectSignIn();
    }
}
