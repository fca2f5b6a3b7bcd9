using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Store.Facets;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <summary>Projects are found by their notes and by who is responsible, too.</summary>
    public partial class ProjectTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(
                FacetSql.Drop + FacetSql.Tables + FacetSql.Count + FacetSql.Indexes + FacetSql.Search + FacetSql.Triggers);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The migration before runs the same text.
        }
    }
}
