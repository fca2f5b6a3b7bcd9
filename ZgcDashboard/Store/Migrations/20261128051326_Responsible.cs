using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Responsible : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Projects_ResponsibleZh_ResponsibleEn_ReportId_Section_Item_Id",
                table: "Projects",
                columns: new[] { "ResponsibleZh", "ResponsibleEn", "ReportId", "Section", "Item", "Id" },
                filter: "ResponsibleZh IS NOT NULL OR ResponsibleEn IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Projects_ResponsibleZh_ResponsibleEn_ReportId_Section_Item_Id",
                table: "Projects");
        }
    }
}
