using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class RecordOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkItems_Section_Item",
                table: "WorkItems");

            migrationBuilder.DropIndex(
                name: "IX_Projects_Section_Item",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Policies_Section_Item",
                table: "Policies");

            migrationBuilder.DropIndex(
                name: "IX_Places_Section_Item",
                table: "Places");

            migrationBuilder.DropIndex(
                name: "IX_FundSteps_Section_Item",
                table: "FundSteps");

            migrationBuilder.DropIndex(
                name: "IX_Funds_Section_Item",
                table: "Funds");

            migrationBuilder.DropIndex(
                name: "IX_Flaws_Section_Item",
                table: "Flaws");

            migrationBuilder.DropIndex(
                name: "IX_Figures_Section_Item",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Events_Section_Item",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_BudgetSnapshots_Section_Item",
                table: "BudgetSnapshots");

            migrationBuilder.DropIndex(
                name: "IX_Budgets_Section_Item",
                table: "Budgets");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_Section_Item_Id",
                table: "WorkItems",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Section_Item_Id",
                table: "Projects",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Section_Item_Id",
                table: "Policies",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Places_Section_Item_Id",
                table: "Places",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FundSteps_Section_Item_Id",
                table: "FundSteps",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Funds_Section_Item_Id",
                table: "Funds",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Flaws_Section_Item_Id",
                table: "Flaws",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Section_Item_Id",
                table: "Figures",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Section_Item_Id",
                table: "Events",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSnapshots_Section_Item_Id",
                table: "BudgetSnapshots",
                columns: new[] { "Section", "Item", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_Section_Item_Id",
                table: "Budgets",
                columns: new[] { "Section", "Item", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkItems_Section_Item_Id",
                table: "WorkItems");

            migrationBuilder.DropIndex(
                name: "IX_Projects_Section_Item_Id",
                table: "Projects");

            migrationBuilder.DropIndex(
                name: "IX_Policies_Section_Item_Id",
                table: "Policies");

            migrationBuilder.DropIndex(
                name: "IX_Places_Section_Item_Id",
                table: "Places");

            migrationBuilder.DropIndex(
                name: "IX_FundSteps_Section_Item_Id",
                table: "FundSteps");

            migrationBuilder.DropIndex(
                name: "IX_Funds_Section_Item_Id",
                table: "Funds");

            migrationBuilder.DropIndex(
                name: "IX_Flaws_Section_Item_Id",
                table: "Flaws");

            migrationBuilder.DropIndex(
                name: "IX_Figures_Section_Item_Id",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Events_Section_Item_Id",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_BudgetSnapshots_Section_Item_Id",
                table: "BudgetSnapshots");

            migrationBuilder.DropIndex(
                name: "IX_Budgets_Section_Item_Id",
                table: "Budgets");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_Section_Item",
                table: "WorkItems",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_Section_Item",
                table: "Projects",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Section_Item",
                table: "Policies",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Places_Section_Item",
                table: "Places",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_FundSteps_Section_Item",
                table: "FundSteps",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Funds_Section_Item",
                table: "Funds",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Flaws_Section_Item",
                table: "Flaws",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Section_Item",
                table: "Figures",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Section_Item",
                table: "Events",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetSnapshots_Section_Item",
                table: "BudgetSnapshots",
                columns: new[] { "Section", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_Section_Item",
                table: "Budgets",
                columns: new[] { "Section", "Item" });
        }
    }
}
