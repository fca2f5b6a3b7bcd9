using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Seeding;

/// <summary>Everything that the data folder says, as rows of the store and the statements that fill their projections.</summary>
internal sealed class Seed
{
    public Report? Report { get; set; }
    public List<Park> Parks { get; } = [];
    public List<(RecordKind Kind, CitedRow Row)> Rows { get; } = [];
    public List<Statement> Statements { get; } = [];
}
