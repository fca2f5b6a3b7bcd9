namespace ZgcDashboard.Store.Facets;

/// <summary>
/// What SQLite itself keeps beside the projects, so that it is right whoever writes (this program, another one, a person
/// with an SQL shell): how many projects share each combination of what they are filtered by (a facet), each project's
/// facet, of which dates the projects of a facet speak, and an index of their texts by single characters. Runs on SQLite 3.35
/// and later.
/// </summary>
/// <remarks>
/// Migrations run this text: what is to change later needs one more of them, which drops and makes everything again.
/// Not reported is the empty text here, no item is 0, and no section is <see cref="NoSection"/>, after every section, for
/// NULLs are all different to a unique index. A key is never given twice: names that REPLACE left behind in the index then lead nowhere.
/// </remarks>
internal static class FacetSql
{
    /// <summary>Of projects that no report states.</summary>
    public const int NoSection = 999;

    /// <summary>What the projects of a facet share.</summary>
    public const string Key = "ParkId, ParkInferred, PlaceId, Stage, StageInferred, Type, TypeInferred, FundId, ReportId, Section, Item, ResponsibleZh, ResponsibleEn";

    /// <summary>The columns of the index.</summary>
    public const string Searched = "Zh, En, NoteZh, NoteEn, ByZh, ByEn";

    /// <summary>What of a project stands in them.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["NameZh", "NameEn", "NoteZh", "NoteEn", "ResponsibleZh", "ResponsibleEn"];

    public const string Tables = $"""
        CREATE TABLE ProjectFacets (
            Facet INTEGER PRIMARY KEY, ParkId TEXT NOT NULL, ParkInferred INTEGER NOT NULL, PlaceId TEXT NOT NULL, Stage TEXT NOT NULL,
            StageInferred INTEGER NOT NULL, Type TEXT NOT NULL, TypeInferred INTEGER NOT NULL, FundId TEXT NOT NULL,
            ReportId TEXT NOT NULL, Section INTEGER NOT NULL, Item INTEGER NOT NULL, ResponsibleZh TEXT NOT NULL,
            ResponsibleEn TEXT NOT NULL, Count INTEGER NOT NULL);
        CREATE UNIQUE INDEX IX_ProjectFacets ON ProjectFacets ({Key});
        CREATE TABLE ProjectFacetDates (
            Facet INTEGER NOT NULL, StageAsOf TEXT NOT NULL, Count INTEGER NOT NULL, PRIMARY KEY (Facet, StageAsOf)) WITHOUT ROWID;
        CREATE TABLE ProjectKeys (
            Key INTEGER PRIMARY KEY AUTOINCREMENT, Id TEXT NOT NULL UNIQUE, Facet INTEGER NOT NULL, Section INTEGER NOT NULL, Item INTEGER NOT NULL,
            StageAsOf TEXT NOT NULL);
        CREATE TABLE StandingStatements (One INTEGER PRIMARY KEY CHECK (One = 1), Count INTEGER NOT NULL);
        {SearchTables}
        """;

    /// <summary>The names are the columns Zh and En alone; as many positions as a text may have characters.</summary>
    public const string SearchTables = """
        CREATE VIRTUAL TABLE ProjectSearch USING fts5(Zh, En, NoteZh, NoteEn, ByZh, ByEn, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* P* S* M* Co'");
        CREATE TABLE SearchPositions (Position INTEGER PRIMARY KEY);
        INSERT INTO SearchPositions WITH RECURSIVE n(p) AS (SELECT 1 UNION ALL SELECT p + 1 FROM n WHERE p < 4000) SELECT p FROM n;
        """;

    /// <summary>What is looked for in names alone.</summary>
    public const string InNames = "ProjectSearch MATCH '{Zh En} : ' || $text";

    public const string DropIndexes = """
        DROP INDEX IF EXISTS IX_ProjectKeys_Facet_Id;
        DROP INDEX IF EXISTS IX_ProjectKeys_Section_Item_Id;
        """;

    public const string Indexes = """
        CREATE INDEX IX_ProjectKeys_Facet_Id ON ProjectKeys (Facet, Id);
        CREATE INDEX IX_ProjectKeys_Section_Item_Id ON ProjectKeys (Section, Item, Id, Facet);
        """;

    /// <summary>Everything anew but the index of texts.</summary>
    public static string Count => $"""
        DELETE FROM ProjectFacets;
        DELETE FROM ProjectFacetDates;
        DELETE FROM ProjectKeys;
        INSERT INTO ProjectFacets ({Key}, Count) SELECT {Values("")}, count(*) FROM Projects GROUP BY {Values("")};
        INSERT INTO ProjectKeys (Id, Facet, Section, Item, StageAsOf)
            SELECT p.Id, f.Facet, f.Section, f.Item, ifnull(p.StageAsOf, '') FROM Projects p JOIN ProjectFacets f ON {Same("f.", "p.")} ORDER BY p.Id;
        INSERT INTO ProjectFacetDates (Facet, StageAsOf, Count) SELECT Facet, StageAsOf, count(*) FROM ProjectKeys GROUP BY 1, 2;
        DELETE FROM StandingStatements;
        INSERT INTO StandingStatements SELECT 1, count(*) FROM Statements WHERE WithdrawnByEntryId IS NULL;
        """;

    public static string Search => $"""
        INSERT INTO ProjectSearch (ProjectSearch) VALUES ('delete-all');
        INSERT INTO ProjectSearch (rowid, {Searched}) SELECT k.Key, {Spread("p")} FROM ProjectKeys k JOIN Projects p ON p.Id = k.Id;
        """;

    public static string Triggers => $"""
        CREATE TRIGGER Projects_Counted AFTER INSERT ON Projects BEGIN
            {Forget("NEW")}
            {Add}
        END;
        CREATE TRIGGER Projects_Uncounted AFTER DELETE ON Projects BEGIN
            {Remove}
        END;
        CREATE TRIGGER Projects_Recounted AFTER UPDATE ON Projects
        WHEN OLD.Id IS NOT NEW.Id OR {string.Join(" OR ", Texts.Select(text => $"OLD.{text} IS NOT NEW.{text}"))} OR OLD.ParkId IS NOT NEW.ParkId OR OLD.PlaceId IS NOT NEW.PlaceId
            OR OLD.Stage IS NOT NEW.Stage OR OLD.StageAsOf IS NOT NEW.StageAsOf OR OLD.Type IS NOT NEW.Type OR OLD.ParkInferred IS NOT NEW.ParkInferred
            OR OLD.StageInferred IS NOT NEW.StageInferred OR OLD.TypeInferred IS NOT NEW.TypeInferred OR OLD.FundId IS NOT NEW.FundId OR OLD.ReportId IS NOT NEW.ReportId
            OR OLD.Section IS NOT NEW.Section OR OLD.Item IS NOT NEW.Item
        BEGIN
            {Remove}
            {Add}
        END;
        CREATE TRIGGER Statements_Counted AFTER INSERT ON Statements WHEN NEW.WithdrawnByEntryId IS NULL BEGIN
            UPDATE StandingStatements SET Count = Count + 1;
        END;
        CREATE TRIGGER Statements_Uncounted AFTER DELETE ON Statements WHEN OLD.WithdrawnByEntryId IS NULL BEGIN
            UPDATE StandingStatements SET Count = Count - 1;
        END;
        CREATE TRIGGER Statements_Recounted AFTER UPDATE OF WithdrawnByEntryId ON Statements BEGIN
            UPDATE StandingStatements SET Count = Count + (NEW.WithdrawnByEntryId IS NULL) - (OLD.WithdrawnByEntryId IS NULL);
        END;
        """;

    public const string DropSearch = """
        DROP TRIGGER IF EXISTS Projects_Counted;
        DROP TRIGGER IF EXISTS Projects_Uncounted;
        DROP TRIGGER IF EXISTS Projects_Recounted;
        DROP TRIGGER IF EXISTS Statements_Counted;
        DROP TRIGGER IF EXISTS Statements_Uncounted;
        DROP TRIGGER IF EXISTS Statements_Recounted;
        DROP TABLE ProjectSearch;
        DROP TABLE SearchPositions;
        """;

    public const string Drop = $"""
        {DropSearch}
        DROP TABLE ProjectKeys;
        DROP TABLE IF EXISTS ProjectFacetDates;
        DROP TABLE ProjectFacets;
        DROP TABLE StandingStatements;
        """;

    /// <summary>Their values in a row, <c>NEW.</c> or none before the columns.</summary>
    public static string Values(string row) =>
        $"ifnull({row}ParkId, ''), {row}ParkInferred, ifnull({row}PlaceId, ''), ifnull({row}Stage, ''), {row}StageInferred, ifnull({row}Type, ''), {row}TypeInferred, "
        + $"ifnull({row}FundId, ''), ifnull({row}ReportId, ''), ifnull({row}Section, 999), ifnull({row}Item, 0), ifnull({row}ResponsibleZh, ''), ifnull({row}ResponsibleEn, '')";

    /// <summary>Whether the row is of the facet.</summary>
    public static string Same(string facet, string row) => $"({string.Join(", ", Key.Split(", ").Select(column => facet + column))}) = ({Values(row)})";

    private static string Add => $"""
        INSERT INTO ProjectFacets ({Key}, Count) VALUES ({Values("NEW.")}, 1) ON CONFLICT ({Key}) DO UPDATE SET Count = Count + 1;
            INSERT INTO ProjectKeys (Id, Facet, Section, Item, StageAsOf) SELECT NEW.Id, Facet, Section, Item, ifnull(NEW.StageAsOf, '') FROM ProjectFacets
                WHERE {Same("", "NEW.")};
            INSERT INTO ProjectFacetDates (Facet, StageAsOf, Count) SELECT Facet, StageAsOf, 1 FROM ProjectKeys WHERE Id = NEW.Id
                ON CONFLICT (Facet, StageAsOf) DO UPDATE SET Count = Count + 1;
            INSERT INTO ProjectSearch (rowid, {Searched}) SELECT Key, {Spread("NEW")} FROM ProjectKeys WHERE Id = NEW.Id;
        """;

    private static string Remove => $"""
        INSERT INTO ProjectSearch (ProjectSearch, rowid, {Searched}) SELECT 'delete', Key, {Spread("OLD")} FROM ProjectKeys WHERE Id = OLD.Id;
            {Forget("OLD")}
        """;

    private static string Forget(string row) => $"""
        UPDATE ProjectFacets SET Count = Count - 1 WHERE Facet = (SELECT Facet FROM ProjectKeys WHERE Id = {row}.Id);
            UPDATE ProjectFacetDates SET Count = Count - 1 WHERE (Facet, StageAsOf) = (SELECT Facet, StageAsOf FROM ProjectKeys WHERE Id = {row}.Id);
            DELETE FROM ProjectKeys WHERE Id = {row}.Id;
        """;

    /// <summary>The row's texts as the index takes them.</summary>
    private static string Spread(string row) => string.Join(", ", Texts.Select(text => SpreadOf($"{row}.{text}")));

    /// <summary>The same as <see cref="NameSearch.Spread"/>.</summary>
    private static string SpreadOf(string name) => $"""
        CASE WHEN {name} GLOB '*[^A-Za-z0-9 ]*' THEN (SELECT group_concat(CASE WHEN c GLOB '[A-Za-z0-9]' THEN c ELSE ' ' || c || ' ' END, '')
                FROM (SELECT substr({name}, Position, 1) AS c FROM SearchPositions WHERE Position <= length({name}) ORDER BY Position)) ELSE {name} END
        """;
}
