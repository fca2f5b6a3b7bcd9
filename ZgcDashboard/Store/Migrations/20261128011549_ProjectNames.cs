using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class ProjectNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Projects_NameEn_Id",
                table: "Projects",
                columns: new[] { "NameEn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_NameZh_Id",
                table: "Projects",
                columns: new[] { "NameZh", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Projects_NameEn_Id",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Projects_NameZh_Id",
                table: "Projects");
        }
    }
}
