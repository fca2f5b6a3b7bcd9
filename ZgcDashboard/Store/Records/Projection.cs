namespace ZgcDashboard.Store.Records;

/// <summary>Writes what a statement says into the row that it speaks of: the one place where the two meet.</summary>
public static class Projection
{
    private static readonly Dictionary<StatedAttribute, RecordKind> Kinds =
        RecordKinds.All.SelectMany(kind => kind.Stated.Select(attribute => (attribute, kind))).ToDictionary(p => p.attribute, p => p.kind);

    /// <summary>The column that states it.</summary>
    public static RecordColumn ColumnOf(StatedAttribute attribute) =>
        Kinds[attribute].Columns.Select(name => Kinds[attribute].ColumnOf(name)!).First(column => column.Stated == attribute);

    /// <param name="row">The row whose id is the statement's subject.</param>
    /// <param name="statement">The latest that stands for its attribute.</param>
    /// <exception cref="ArgumentException">The attribute is not one of that row.</exception>
    public static void Apply(CitedRow row, Statement statement)
    {
        if (!Kinds[statement.Attribute].TryProject(row, statement))
            throw new ArgumentException($"{statement.Attribute} does not speak of a {row.GetType().Name} ({row.Id}).", nameof(statement));
    }
}
