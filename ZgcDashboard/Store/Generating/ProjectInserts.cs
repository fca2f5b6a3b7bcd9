using System.Data.Common;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store.Generating;

/// <summary>Two statements that were prepared once: EF Core would take ten times as long.</summary>
internal sealed class ProjectInserts : IDisposable
{
    private const string Project = """
        INSERT INTO Projects (Id, ReportId, Section, Item, Also, NameZh, NameEn, Kind, Type, TypeInferred, Stage, StageAsOf, StageInferred, ParkId, ParkInferred, PlaceId, FundId, NoteZh, NoteEn)
        VALUES ($id, 'synthetic', $section, $item, '', $zh, $en, $kind, $type, 0, $stage, $asOf, 0, $park, 0, $place, $fund, '合成数据', 'Synthetic')
        """;

    private const string Statement = """
        INSERT INTO Statements (EntryId, Attribute, SubjectId, Value, AsOf, ReportId, Section, Item)
        VALUES ($entry, 'project-stage', $id, $value, $asOf, 'synthetic', $section, $item)
        """;

    private readonly DbCommand _project;
    private readonly DbCommand _statement;

    public ProjectInserts(DashboardDb db, long entry)
    {
        _project = Prepared(db, Project, "$id", "$section", "$item", "$zh", "$en", "$kind", "$type", "$stage", "$asOf", "$park", "$place", "$fund");
        _statement = Prepared(db, Statement, "$id", "$value", "$asOf", "$section", "$item", "$entry");
        _statement.Parameters[5].Value = entry;
    }

    public void Insert(SyntheticProject project)
    {
        var last = project.Stages.Count > 0 ? project.Stages[^1] : ((ProjectStage Stage, string AsOf)?)null;
        Run(_project, project.Id, project.Section, project.Item, project.Name.Zh, project.Name.En, Word.Of(project.Kind), Word.Of(project.Type),
            Word.Of(last?.Stage), last?.AsOf, project.ParkId, project.PlaceId, project.FundId);
        foreach (var (stage, asOf) in project.Stages) Run(_statement, project.Id, Word.Of(stage), asOf, project.Section, project.Item);
    }

    public void Dispose()
    {
        _project.Dispose();
        _statement.Dispose();
    }

    private static DbCommand Prepared(DashboardDb db, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = StoreSql.Command(db, sql);
        foreach (var name in parameters) StoreSql.Set(command, name, null);
        return command;
    }

    private static void Run(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
