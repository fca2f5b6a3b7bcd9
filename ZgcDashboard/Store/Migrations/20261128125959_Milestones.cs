using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Store.Facets;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Milestones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "YearInvestedAsOf",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "YearInvestedFen",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "YearOfPlan",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "YearPlanFen",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<string>(type: "TEXT", nullable: false),
                    NameZh = table.Column<string>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false),
                    Planned = table.Column<string>(type: "TEXT", nullable: true),
                    Actual = table.Column<string>(type: "TEXT", nullable: true),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    ResponsibleZh = table.Column<string>(type: "TEXT", nullable: true),
                    ResponsibleEn = table.Column<string>(type: "TEXT", nullable: true),
                    NoteZh = table.Column<string>(type: "TEXT", nullable: true),
                    NoteEn = table.Column<string>(type: "TEXT", nullable: true),
                    ReportId = table.Column<string>(type: "TEXT", nullable: true),
                    Section = table.Column<int>(type: "INTEGER", nullable: true),
                    Item = table.Column<int>(type: "INTEGER", nullable: true),
                    Paragraph = table.Column<int>(type: "INTEGER", nullable: true),
                    Also = table.Column<string>(type: "TEXT", nullable: false),
                    SourceEntryId = table.Column<long>(type: "INTEGER", nullable: true),
                    SourceLine = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestones_History_SourceEntryId",
                        column: x => x.SourceEntryId,
                        principalTable: "History",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Problems",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<string>(type: "TEXT", nullable: false),
                    WhatZh = table.Column<string>(type: "TEXT", nullable: false),
                    WhatEn = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsibleZh = table.Column<string>(type: "TEXT", nullable: true),
                    ResponsibleEn = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", nullable: true),
                    Due = table.Column<string>(type: "TEXT", nullable: true),
                    Solved = table.Column<string>(type: "TEXT", nullable: true),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    NoteZh = table.Column<string>(type: "TEXT", nullable: true),
                    NoteEn = table.Column<string>(type: "TEXT", nullable: true),
                    ReportId = table.Column<string>(type: "TEXT", nullable: true),
                    Section = table.Column<int>(type: "INTEGER", nullable: true),
                    Item = table.Column<int>(type: "INTEGER", nullable: true),
                    Paragraph = table.Column<int>(type: "INTEGER", nullable: true),
                    Also = table.Column<string>(type: "TEXT", nullable: false),
                    SourceEntryId = table.Column<long>(type: "INTEGER", nullable: true),
                    SourceLine = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Problems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Problems_History_SourceEntryId",
                        column: x => x.SourceEntryId,
                        principalTable: "History",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Problems_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Problems_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_ProjectId",
                table: "Milestones",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_ReportId",
                table: "Milestones",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_Section_Item_Id",
                table: "Milestones",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_SourceEntryId",
                table: "Milestones",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Problems_ProjectId",
                table: "Problems",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Problems_ReportId",
                table: "Problems",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Problems_Section_Item_Id",
                table: "Problems",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Problems_SourceEntryId",
                table: "Problems",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");
            migrationBuilder.Sql(DueSql.Indexes);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(DueSql.DropIndexes);
            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "Problems");

            migrationBuilder.DropColumn(
                name: "YearInvestedAsOf",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "YearInvestedFen",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "YearOfPlan",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "YearPlanFen",
                table: "Projects");
        }
    }
}
