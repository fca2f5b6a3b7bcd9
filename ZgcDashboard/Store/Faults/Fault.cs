using System.Globalization;
using System.Resources;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Faults;

/// <summary>
/// What is wrong with a file, a row or a cell. As a string it is a sentence in the reader's language; in English
/// where there is no reader.
/// </summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected, where the rule does not say it alone; of <see cref="FaultRule.OneOf"/>
/// the enum's name and its words, with <c>|</c> between them.</param>
public sealed record Fault(FaultRule Rule, string Found = "", string Expected = "")
{
    private static readonly ResourceManager Texts = new(typeof(FaultText));
    private static readonly ResourceManager Words = new(typeof(Terms));

    /// <summary>The file's name; null where only one file is meant.</summary>
    public string? File { get; init; }

    /// <summary>From 1; null where the fault is not one line's.</summary>
    public int? Line { get; init; }

    public string? Column { get; init; }

    /// <summary>The rule that is broken, without the place.</summary>
    public string Sentence => string.Format(CultureInfo.InvariantCulture, Texts.GetString(Rule.ToString(), Culture)!, Found,
        Rule == FaultRule.OneOf ? Options() : Expected);

    public override string ToString()
    {
        var place = (File, Line) switch
        {
            (null, null) => "",
            ({ } file, null) => file,
            ({ } file, { } line) => $"{file}:{line}",
            _ => string.Format(CultureInfo.InvariantCulture, Texts.GetString("Place", Culture)!, Line),
        };
        var column = Column is null || Culture.Name == English.Name ? Column : $"{ColumnText.Caption(Column)} ({Column})";
        var where = string.Join(' ', ((string?[])[place, column]).Where(part => !string.IsNullOrEmpty(part)));
        return where.Length == 0 ? Sentence : $"{where}: {Sentence}";
    }

    private static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    private static CultureInfo Culture => CultureInfo.CurrentUICulture.Name.Length == 0 ? English : CultureInfo.CurrentUICulture;

    private string Options()
    {
        var words = Expected.Split('|');
        return Culture.Name == English.Name
            ? string.Join(", ", words.Skip(1))
            : string.Join("、", words.Skip(1)
                .Select(word => Words.GetString($"{words[0]}.{word}", Culture) is { } name ? $"{name} ({word})" : word));
    }
}

/// <summary>The rules that files, rows and cells must keep; each has its sentence in <see cref="FaultText"/>.</summary>
public enum FaultRule
{
    Empty,
    Flag,
    WholeNumber,
    Count,
    Number,
    Amount,
    Rate,
    Date,
    Day,
    Month,
    OneOf,
    UnknownId,
    TwiceTheSameId,
    IdShape,
    IdReserved,
    Section,
    Item,
    AlsoCited,
    FinishBeforeStart,
    MoreThanAll,
    DueDay,
    PeriodOfRhythm,
    PeriodOfDuty,
    ParkOfDuty,
    SentAlready,
    AfterData,
    BeforeStart,
    Year,
    PartOfItself,
    PartOfOtherFund,
    PartsOfOtherFund,
    CopyOfItself,
    CopyOfCopy,
    CopyIsCopied,
    ControlCharacter,
    TooLong,
    FileMissing,
    Header,
    Cells,
    NoRow,
    FileEmpty,
    FileTooLarge,
    TooManyRows,
    LongCell,
    NotDecodable,
    UnpacksTooLarge,
    SheetDamaged,
    SheetError,
    UnknownColumn,
    ColumnTwice,
    ColumnMissing,
    UnknownKind,
    FixedKind,
    UnknownFormat,
    Qualified,
    NoneOfThisName,
    SeveralOfThisName,
    NotReceived,
    PastIsClosed,
    BeforeYear,
    AfterYear,
    SnapshotOutsideYear,
    SecondOfDay,
    SecondOfDayOfLine,
    NotYearBefore,
    PreviousOfOther,
    PlanOutsideYear,
    MonthOutsideYear,
    SecondOfMonth,
    SecondPlanOfDay,
    LineOfOtherBudget,
    HasOfBudget,
    SpendingFalls,
    SpendingFallsAfter,
    RateContradicts,
    RateUnlikely,
    LongNumber,
    HiddenByFormat,
    RoundedAway,
    NotCalculated,
    MergedNumber,
    HiddenRows,
    MergedFilled,
    ShownRounded,
    YearUnseen,
    HeaderOfRows,
    HiddenColumn,
    HiddenId,
    HeaderIgnored,
    SourceIgnored,
    UnitOfDataFolder,
    LeftOutFooter,
    LeftOutSum,
    LeftOutHeader,
    LeftOutHeading,
    MoreLeftOut,
    HiddenSheets,
    SheetIsHidden,
    ShortRow,
    UnitUnknown,
    UnitMissing,
    UnitNotOffered,
    NoSuchSheet,
    NewNameTwice,
    NoneOfThisNameNear,
    UnknownNameNear,
    CellsCleared,
    OldSpreadsheet,
    OldDocument,
    OldOrEncrypted,
    Encrypted,
    OpenDocument,
    WebPage,
    XmlTable,
    JsonFile,
    OtherFile,
    OtherEncoding,
    MixedEncodings,
    NulCharacter,
    UnclosedQuote,
    ReplacementCharacter,
    LabelJumps,
    LabelRepeats,
    LabelGoesBack,
    LabelInsideOut,
    LabelUnsure,
    NameRepeats,
    SerialUnread,
    NoReportFile,
    ReportDamaged,
    ReportEncrypted,
    NoTextLayer,
    TooManyPages,
    TextTooLong,
    ReportThere,
    PeriodOverlaps,
    DayBeforePeriod,
    WordNumberUnread,
    NotesLeftOut,
    PageWithoutText,
    ReportUnknownPeriod,
    StoreLocked,
    StoreFull,
    NoRoomForPast,
    StoreReadOnly,
    StoreConstraint,
    StoreRefused,
}

/// <summary>The sentences of the rules.</summary>
internal sealed class FaultText;
