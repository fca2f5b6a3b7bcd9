using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Store.Facets;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class ProjectFacets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Projects_Also",
                table: "Projects",
                column: "Also",
                filter: "Also <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ParkId_ParkAsReported",
                table: "Projects",
                columns: new[] { "ParkId", "ParkAsReported" },
                filter: "ParkAsReported IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_StageAsOf",
                table: "Projects",
                column: "StageAsOf");

            migrationBuilder.Sql(FacetSql.Tables + FacetSql.Count + FacetSql.Indexes + FacetSql.Search + FacetSql.Triggers);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(FacetSql.Drop);

            migrationBuilder.DropIndex(
                name: "IX_Projects_Also",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Projects_ParkId_ParkAsReported",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Projects_StageAsOf",
                table: "Projects");
        }
    }
}
