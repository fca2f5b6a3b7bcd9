using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Store.Searching;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class HistorySearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HistoryKinds",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryKinds", x => new { x.EntryId, x.Kind });
                });

            migrationBuilder.CreateIndex(
                name: "IX_HistoryKinds_Kind_EntryId",
                table: "HistoryKinds",
                columns: new[] { "Kind", "EntryId" });

            migrationBuilder.Sql(HistorySql.Tables);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(HistorySql.Drop);

            migrationBuilder.DropTable(
                name: "HistoryKinds");
        }
    }
}
