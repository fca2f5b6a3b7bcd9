namespace ZgcDashboard.Store.Searching;

/// <summary>
/// What SQLite keeps beside the history so that it can be searched; runs in the first migration that has it, and is
/// not changed afterwards.
/// </summary>
internal static class HistorySql
{
    public const string Tables = """
        CREATE TABLE HistoryTexts (Id INTEGER PRIMARY KEY, EntryId INTEGER NOT NULL);
        CREATE INDEX IX_HistoryTexts_EntryId ON HistoryTexts (EntryId);
        CREATE VIRTUAL TABLE HistorySearch USING fts5(Text, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* N* P* S* M* Co'");
        """;

    public const string Drop = """
        DROP TABLE HistorySearch;
        DROP TABLE HistoryTexts;
        """;
}
