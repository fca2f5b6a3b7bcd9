using Microsoft.AspNetCore.Components;
using ZgcDashboard.Live;

namespace ZgcDashboard.Lists;

/// <summary>A page with a list, whose view stands in the address.</summary>
/// <typeparam name="TModel">The answer: an immutable record.</typeparam>
public abstract class ListPage<TModel> : LivePage<TModel> where TModel : class
{
    [SupplyParameterFromQuery]
    public string[]? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string[]? Columns { get; set; }

    [SupplyParameterFromQuery]
    public string? Rows { get; set; }

    [SupplyParameterFromQuery]
    public string? Dense { get; set; }

    [SupplyParameterFromQuery]
    public string? Print { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    protected ListAddress View => new(Sort, Columns, Rows, Dense, PageNumber, Print);
}
