using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EntryId",
                table: "Reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnByEntryId",
                table: "Reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReportDocuments",
                columns: table => new
                {
                    ReportId = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Doubts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportDocuments", x => x.ReportId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReportDocuments_Hash",
                table: "ReportDocuments",
                column: "Hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReportDocuments");

            migrationBuilder.DropColumn(
                name: "EntryId",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "WithdrawnByEntryId",
                table: "Reports");
        }
    }
}
