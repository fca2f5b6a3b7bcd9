using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class DeliveryOfProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ActualFinish",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActualStart",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AmountUnit",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CooperatingEn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CooperatingZh",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InvestedAsOf",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvestedFen",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvestmentFen",
                table: "Projects",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Person",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PlannedFinish",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PlannedStart",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProgressAsOf",
                table: "Projects",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ActualFinish",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ActualStart",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AmountUnit",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "CooperatingEn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "CooperatingZh",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "InvestedAsOf",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "InvestedFen",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "InvestmentFen",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "PlannedFinish",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "PlannedStart",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Progress",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ProgressAsOf",
                table: "Projects");
        }
    }
}
