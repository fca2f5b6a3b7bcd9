using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class BudgetByMonth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FallReasonEn",
                table: "BudgetSnapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FallReasonZh",
                table: "BudgetSnapshots",
                type: "TEXT",
                nullable: true);

            // With AddForeignKey the table would be rebuilt, and what it has beside its columns lost.
            migrationBuilder.Sql("ALTER TABLE Budgets ADD COLUMN PreviousId TEXT NULL REFERENCES Budgets (Id) ON DELETE RESTRICT");

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    BudgetId = table.Column<string>(type: "TEXT", nullable: false),
                    NameZh = table.Column<string>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsibleZh = table.Column<string>(type: "TEXT", nullable: true),
                    ResponsibleEn = table.Column<string>(type: "TEXT", nullable: true),
                    DirectionZh = table.Column<string>(type: "TEXT", nullable: true),
                    DirectionEn = table.Column<string>(type: "TEXT", nullable: true),
                    TypeZh = table.Column<string>(type: "TEXT", nullable: true),
                    TypeEn = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_BudgetLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetLines_Budgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "Budgets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetLines_History_SourceEntryId",
                        column: x => x.SourceEntryId,
                        principalTable: "History",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetLines_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetPlans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    BudgetId = table.Column<string>(type: "TEXT", nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReasonZh = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonEn = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_BudgetPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetPlans_Budgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "Budgets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetPlans_History_SourceEntryId",
                        column: x => x.SourceEntryId,
                        principalTable: "History",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BudgetPlans_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LineSnapshots",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<string>(type: "TEXT", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActualFen = table.Column<long>(type: "INTEGER", nullable: true),
                    InitialFen = table.Column<long>(type: "INTEGER", nullable: true),
                    AdjustedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountUnit = table.Column<string>(type: "TEXT", nullable: true),
                    FallReasonZh = table.Column<string>(type: "TEXT", nullable: true),
                    FallReasonEn = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_LineSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LineSnapshots_BudgetLines_LineId",
                        column: x => x.LineId,
                        principalTable: "BudgetLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LineSnapshots_History_SourceEntryId",
                        column: x => x.SourceEntryId,
                        principalTable: "History",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LineSnapshots_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanMonths",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PlanId = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<string>(type: "TEXT", nullable: true),
                    Month = table.Column<string>(type: "TEXT", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountUnit = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_PlanMonths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanMonths_BudgetLines_LineId",
                        column: x => x.LineId,
                        principalTable: "BudgetLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanMonths_BudgetPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "BudgetPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanMonths_History_SourceEntryId",
                        column: x => x.SourceEntryId,
                        principalTable: "History",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanMonths_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_PreviousId",
                table: "Budgets",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_BudgetId",
                table: "BudgetLines",
                column: "BudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_ReportId",
                table: "BudgetLines",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_Section_Item_Id",
                table: "BudgetLines",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_SourceEntryId",
                table: "BudgetLines",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPlans_BudgetId_ApprovedOn",
                table: "BudgetPlans",
                columns: new[] { "BudgetId", "ApprovedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPlans_ReportId",
                table: "BudgetPlans",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPlans_Section_Item_Id",
                table: "BudgetPlans",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPlans_SourceEntryId",
                table: "BudgetPlans",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LineSnapshots_LineId_AsOf",
                table: "LineSnapshots",
                columns: new[] { "LineId", "AsOf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LineSnapshots_ReportId",
                table: "LineSnapshots",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_LineSnapshots_Section_Item_Id",
                table: "LineSnapshots",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LineSnapshots_SourceEntryId",
                table: "LineSnapshots",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMonths_LineId",
                table: "PlanMonths",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMonths_PlanId_LineId_Month",
                table: "PlanMonths",
                columns: new[] { "PlanId", "LineId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanMonths_PlanId_Month",
                table: "PlanMonths",
                columns: new[] { "PlanId", "Month" },
                unique: true,
                filter: "LineId IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMonths_ReportId",
                table: "PlanMonths",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMonths_Section_Item_Id",
                table: "PlanMonths",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanMonths_SourceEntryId",
                table: "PlanMonths",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Budgets_Budgets_PreviousId",
                table: "Budgets");

            migrationBuilder.DropTable(
                name: "LineSnapshots");

            migrationBuilder.DropTable(
                name: "PlanMonths");

            migrationBuilder.DropTable(
                name: "BudgetLines");

            migrationBuilder.DropTable(
                name: "BudgetPlans");

            migrationBuilder.DropIndex(
                name: "IX_Budgets_PreviousId",
                table: "Budgets");

            migrationBuilder.DropColumn(
                name: "FallReasonEn",
                table: "BudgetSnapshots");

            migrationBuilder.DropColumn(
                name: "FallReasonZh",
                table: "BudgetSnapshots");

            migrationBuilder.DropColumn(
                name: "PreviousId",
                table: "Budgets");
        }
    }
}
