using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Submissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "WorkItems",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "WorkItems",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "WorkItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "WorkItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Line",
                table: "Statements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Projects",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Policies",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Policies",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Policies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Policies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Places",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Places",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Places",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Places",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Organisations",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Organisations",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "File",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "FundSteps",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "FundSteps",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "FundSteps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "FundSteps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Funds",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Funds",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Funds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Funds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Flaws",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Flaws",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Flaws",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Flaws",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Figures",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Figures",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Figures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Figures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Events",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Events",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Line",
                table: "Changes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "BudgetSnapshots",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "BudgetSnapshots",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "BudgetSnapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "BudgetSnapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Budgets",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Budgets",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "SourceEntryId",
                table: "Budgets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceLine",
                table: "Budgets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_SourceEntryId",
                table: "WorkItems",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_SourceEntryId",
                table: "Projects",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_SourceEntryId",
                table: "Policies",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Places_SourceEntryId",
                table: "Places",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_SourceEntryId",
                table: "Organisations",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FundSteps_SourceEntryId",
                table: "FundSteps",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Funds_SourceEntryId",
                table: "Funds",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Flaws_SourceEntryId",
                table: "Flaws",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_SourceEntryId",
                table: "Figures",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SourceEntryId",
                table: "Events",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSnapshots_SourceEntryId",
                table: "BudgetSnapshots",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_SourceEntryId",
                table: "Budgets",
                column: "SourceEntryId",
                filter: "SourceEntryId IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Budgets_History_SourceEntryId",
                table: "Budgets",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_BudgetSnapshots_History_SourceEntryId",
                table: "BudgetSnapshots",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Events_History_SourceEntryId",
                table: "Events",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Figures_History_SourceEntryId",
                table: "Figures",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Flaws_History_SourceEntryId",
                table: "Flaws",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Funds_History_SourceEntryId",
                table: "Funds",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FundSteps_History_SourceEntryId",
                table: "FundSteps",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Organisations_History_SourceEntryId",
                table: "Organisations",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Places_History_SourceEntryId",
                table: "Places",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Policies_History_SourceEntryId",
                table: "Policies",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Projects_History_SourceEntryId",
                table: "Projects",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_WorkItems_History_SourceEntryId",
                table: "WorkItems",
                column: "SourceEntryId",
                principalTable: "History",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Budgets_History_SourceEntryId",
                table: "Budgets");

            migrationBuilder.DropForeignKey(
                name: "FK_BudgetSnapshots_History_SourceEntryId",
                table: "BudgetSnapshots");

            migrationBuilder.DropForeignKey(
                name: "FK_Events_History_SourceEntryId",
                table: "Events");

            migrationBuilder.DropForeignKey(
                name: "FK_Figures_History_SourceEntryId",
                table: "Figures");

            migrationBuilder.DropForeignKey(
                name: "FK_Flaws_History_SourceEntryId",
                table: "Flaws");

            migrationBuilder.DropForeignKey(
                name: "FK_Funds_History_SourceEntryId",
                table: "Funds");

            migrationBuilder.DropForeignKey(
                name: "FK_FundSteps_History_SourceEntryId",
                table: "FundSteps");

            migrationBuilder.DropForeignKey(
                name: "FK_Organisations_History_SourceEntryId",
                table: "Organisations");

            migrationBuilder.DropForeignKey(
                name: "FK_Places_History_SourceEntryId",
                table: "Places");

            migrationBuilder.DropForeignKey(
                name: "FK_Policies_History_SourceEntryId",
                table: "Policies");

            migrationBuilder.DropForeignKey(
                name: "FK_Projects_History_SourceEntryId",
                table: "Projects");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkItems_History_SourceEntryId",
                table: "WorkItems");

            migrationBuilder.DropIndex(
                name: "IX_WorkItems_SourceEntryId",
                table: "WorkItems");

            migrationBuilder.DropIndex(
                name: "IX_Projects_SourceEntryId",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Policies_SourceEntryId",
                table: "Policies");

            migrationBuilder.DropIndex(
                name: "IX_Places_SourceEntryId",
                table: "Places");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_SourceEntryId",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_FundSteps_SourceEntryId",
                table: "FundSteps");

            migrationBuilder.DropIndex(
                name: "IX_Funds_SourceEntryId",
                table: "Funds");

            migrationBuilder.DropIndex(
                name: "IX_Flaws_SourceEntryId",
                table: "Flaws");

            migrationBuilder.DropIndex(
                name: "IX_Figures_SourceEntryId",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Events_SourceEntryId",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_BudgetSnapshots_SourceEntryId",
                table: "BudgetSnapshots");

            migrationBuilder.DropIndex(
                name: "IX_Budgets_SourceEntryId",
                table: "Budgets");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "WorkItems");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "WorkItems");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "File",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Sheet",
                table: "History");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "FundSteps");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "FundSteps");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Funds");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Funds");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Flaws");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Flaws");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "BudgetSnapshots");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "BudgetSnapshots");

            migrationBuilder.DropColumn(
                name: "SourceEntryId",
                table: "Budgets");

            migrationBuilder.DropColumn(
                name: "SourceLine",
                table: "Budgets");

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "WorkItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "WorkItems",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Policies",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Places",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Places",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Organisations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "FundSteps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "FundSteps",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Funds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Funds",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Flaws",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Flaws",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Figures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Figures",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "BudgetSnapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "BudgetSnapshots",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Section",
                table: "Budgets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ReportId",
                table: "Budgets",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
