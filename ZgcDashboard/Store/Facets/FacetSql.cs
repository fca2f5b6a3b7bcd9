namespace ZgcDashboard.Store.Facets;

/// <summary>
/// What SQLite itself keeps beside the projects, so that it is right whoever writes (this program, another one, a person
/// with an SQL shell): how many projects share each combination of what they are filtered by (a facet), each project's
/// facet, and an index of the names by single characters. Runs on SQLite 3.35 and later.
/// </summary>
/// <remarks>
/// The first migration that has it runs this text: what is to change later needs a migration of its own with new text.
/// Not reported is the empty text here, and no item is 0, for NULLs are all different to a unique index. A key is never
/// given twice: names that REPLACE left behind in the index then lead nowhere.
/// </remarks>
internal static class FacetSql
{
    public const string Tables = """
        CREATE TABLE ProjectFacets (
            Facet INTEGER PRIMARY KEY, ParkId TEXT NOT NULL, PlaceId TEXT NOT NULL, Stage TEXT NOT NULL, Type TEXT NOT NULL, FundId TEXT NOT NULL,
            ReportId TEXT NOT NULL, Section INTEGER NOT NULL, Item INTEGER NOT NULL, Count INTEGER NOT NULL);
        CREATE UNIQUE INDEX IX_ProjectFacets ON ProjectFacets (ParkId, PlaceId, Stage, Type, FundId, ReportId, Section, Item);
        CREATE TABLE ProjectKeys (
            Key INTEGER PRIMARY KEY AUTOINCREMENT, Id TEXT NOT NULL UNIQUE, Facet INTEGER NOT NULL, Section INTEGER NOT NULL, Item INTEGER NOT NULL);
        CREATE VIRTUAL TABLE ProjectSearch USING fts5(Zh, En, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* P* S* M* Co'");
        CREATE TABLE SearchPositions (Position INTEGER PRIMARY KEY);
        INSERT INTO SearchPositions WITH RECURSIVE n(p) AS (SELECT 1 UNION ALL SELECT p + 1 FROM n WHERE p < 1000) SELECT p FROM n;
        CREATE TABLE StandingStatements (One INTEGER PRIMARY KEY CHECK (One = 1), Count INTEGER NOT NULL);
        """;

    public const string DropIndexes = """
        DROP INDEX IF EXISTS IX_ProjectKeys_Facet_Id;
        DROP INDEX IF EXISTS IX_ProjectKeys_Section_Item_Id;
        """;

    public const string Indexes = """
        CREATE INDEX IX_ProjectKeys_Facet_Id ON ProjectKeys (Facet, Id);
        CREATE INDEX IX_ProjectKeys_Section_Item_Id ON ProjectKeys (Section, Item, Id, Facet);
        """;

    /// <summary>Everything anew but the names' index.</summary>
    public const string Count = """
        DELETE FROM ProjectFacets;
        DELETE FROM ProjectKeys;
        INSERT INTO ProjectFacets (ParkId, PlaceId, Stage, Type, FundId, ReportId, Section, Item, Count)
            SELECT ifnull(ParkId, ''), ifnull(PlaceId, ''), ifnull(Stage, ''), ifnull(Type, ''), ifnull(FundId, ''), ReportId, Section, ifnull(Item, 0), count(*)
            FROM Projects GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
        INSERT INTO ProjectKeys (Id, Facet, Section, Item)
            SELECT p.Id, f.Facet, p.Section, ifnull(p.Item, 0) FROM Projects p JOIN ProjectFacets f
            ON f.ParkId = ifnull(p.ParkId, '') AND f.PlaceId = ifnull(p.PlaceId, '') AND f.Stage = ifnull(p.Stage, '') AND f.Type = ifnull(p.Type, '')
            AND f.FundId = ifnull(p.FundId, '') AND f.ReportId = p.ReportId AND f.Section = p.Section AND f.Item = ifnull(p.Item, 0)
            ORDER BY p.Id;
        DELETE FROM StandingStatements;
        INSERT INTO StandingStatements SELECT 1, count(*) FROM Statements WHERE WithdrawnByEntryId IS NULL;
        """;

    public static string Search => $"""
        INSERT INTO ProjectSearch (ProjectSearch) VALUES ('delete-all');
        INSERT INTO ProjectSearch (rowid, Zh, En)
            SELECT k.Key, {Spread("p.NameZh")}, {Spread("p.NameEn")} FROM ProjectKeys k JOIN Projects p ON p.Id = k.Id;
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
        WHEN OLD.Id IS NOT NEW.Id OR OLD.NameZh IS NOT NEW.NameZh OR OLD.NameEn IS NOT NEW.NameEn OR OLD.ParkId IS NOT NEW.ParkId OR OLD.PlaceId IS NOT NEW.PlaceId
            OR OLD.Stage IS NOT NEW.Stage OR OLD.Type IS NOT NEW.Type OR OLD.FundId IS NOT NEW.FundId OR OLD.ReportId IS NOT NEW.ReportId
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

    public const string Drop = """
        DROP TRIGGER Projects_Counted;
        DROP TRIGGER Projects_Uncounted;
        DROP TRIGGER Projects_Recounted;
        DROP TRIGGER Statements_Counted;
        DROP TRIGGER Statements_Uncounted;
        DROP TRIGGER Statements_Recounted;
        DROP TABLE ProjectSearch;
        DROP TABLE SearchPositions;
        DROP TABLE ProjectKeys;
        DROP TABLE ProjectFacets;
        DROP TABLE StandingStatements;
        """;

    private static string Add => $"""
        INSERT INTO ProjectFacets (ParkId, PlaceId, Stage, Type, FundId, ReportId, Section, Item, Count)
                VALUES (ifnull(NEW.ParkId, ''), ifnull(NEW.PlaceId, ''), ifnull(NEW.Stage, ''), ifnull(NEW.Type, ''), ifnull(NEW.FundId, ''), NEW.ReportId, NEW.Section, ifnull(NEW.Item, 0), 1)
                ON CONFLICT (ParkId, PlaceId, Stage, Type, FundId, ReportId, Section, Item) DO UPDATE SET Count = Count + 1;
            INSERT INTO ProjectKeys (Id, Facet, Section, Item) SELECT NEW.Id, Facet, Section, Item FROM ProjectFacets
                WHERE ParkId = ifnull(NEW.ParkId, '') AND PlaceId = ifnull(NEW.PlaceId, '') AND Stage = ifnull(NEW.Stage, '') AND Type = ifnull(NEW.Type, '')
                AND FundId = ifnull(NEW.FundId, '') AND ReportId = NEW.ReportId AND Section = NEW.Section AND Item = ifnull(NEW.Item, 0);
            INSERT INTO ProjectSearch (rowid, Zh, En) SELECT Key, {Spread("NEW.NameZh")}, {Spread("NEW.NameEn")} FROM ProjectKeys WHERE Id = NEW.Id;
        """;

    private static string Remove => $"""
        INSERT INTO ProjectSearch (ProjectSearch, rowid, Zh, En) SELECT 'delete', Key, {Spread("OLD.NameZh")}, {Spread("OLD.NameEn")} FROM ProjectKeys WHERE Id = OLD.Id;
            {Forget("OLD")}
        """;

    private static string Forget(string row) => $"""
        UPDATE ProjectFacets SET Count = Count - 1 WHERE Facet = (SELECT Facet FROM ProjectKeys WHERE Id = {row}.Id);
            DELETE FROM ProjectKeys WHERE Id = {row}.Id;
        """;

    /// <summary>The same as <see cref="NameSearch.Spread"/>.</summary>
    private static string Spread(string name) => $"""
        CASE WHEN {name} GLOB '*[^A-Za-z0-9 ]*' THEN (SELECT group_concat(CASE WHEN c GLOB '[A-Za-z0-9]' THEN c ELSE ' ' || c || ' ' END, '')
                FROM (SELECT substr({name}, Position, 1) AS c FROM SearchPositions WHERE Position <= length({name}) ORDER BY Position)) ELSE {name} END
        """;
}
