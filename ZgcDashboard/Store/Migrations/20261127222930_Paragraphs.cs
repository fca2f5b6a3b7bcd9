using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Paragraphs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "WorkItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Statements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Policies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Places",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Organisations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "FundSteps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Funds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Flaws",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Figures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "BudgetSnapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Paragraph",
                table: "Budgets",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "WorkItems");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "FundSteps");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Funds");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Flaws");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "BudgetSnapshots");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "Budgets");
        }
    }
}
