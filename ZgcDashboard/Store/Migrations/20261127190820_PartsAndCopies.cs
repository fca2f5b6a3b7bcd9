using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZgcDashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class PartsAndCopies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With AddForeignKey the tables would be rebuilt, and the triggers of the projects lost.
            migrationBuilder.Sql("ALTER TABLE WorkItems ADD COLUMN CopyOfId TEXT NULL REFERENCES WorkItems (Id) ON DELETE RESTRICT");

            migrationBuilder.Sql("ALTER TABLE Projects ADD COLUMN ParentId TEXT NULL REFERENCES Projects (Id) ON DELETE RESTRICT");

            migrationBuilder.AddColumn<string>(
                name: "NoteEn",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteZh",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteEn",
                table: "Figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteZh",
                table: "Figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Date",
                table: "Events",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    NameZh = table.Column<string>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    RoleZh = table.Column<string>(type: "TEXT", nullable: false),
                    RoleEn = table.Column<string>(type: "TEXT", nullable: false),
                    ReportId = table.Column<string>(type: "TEXT", nullable: false),
                    Section = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: true),
                    Also = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkItems_CopyOfId",
                table: "WorkItems",
                column: "CopyOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Projects_ParentId_Id",
                table: "Projects",
                columns: new[] { "ParentId", "Id" },
                filter: "ParentId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ReportId",
                table: "Organisations",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Section_Item_Id",
                table: "Organisations",
                columns: new[] { "Section", "Item", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Projects_Projects_ParentId",
                table: "Projects");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkItems_WorkItems_CopyOfId",
                table: "WorkItems");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_WorkItems_CopyOfId",
                table: "WorkItems");

            migrationBuilder.DropIndex(
                name: "IX_Projects_ParentId_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "WorkItems");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "NoteEn",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "NoteZh",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "NoteEn",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "NoteZh",
                table: "Figures");

            migrationBuilder.AlterColumn<string>(
                name: "Date",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
