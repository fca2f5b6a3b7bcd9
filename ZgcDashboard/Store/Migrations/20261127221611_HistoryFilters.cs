using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class HistoryFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_History_By_Id",
                table: "History",
                columns: new[] { "By", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_History_Origin_Id",
                table: "History",
                columns: new[] { "Origin", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_History_By_Id",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_Origin_Id",
                table: "History");
        }
    }
}
