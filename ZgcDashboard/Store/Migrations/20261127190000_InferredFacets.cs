using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Store.Facets;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <summary>Facets tell what was inferred, and of which dates their projects speak.</summary>
    public partial class InferredFacets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(FacetSql.Drop + FacetSql.Tables + FacetSql.Count + FacetSql.Indexes + FacetSql.Search + FacetSql.Triggers);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The migration before runs the same text.
        }
    }
}
