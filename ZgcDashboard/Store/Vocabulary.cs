namespace ZgcDashboard.Store;

/// <summary>项目阶段: where a key project stands, from idea to use.</summary>
public enum ProjectStage
{
    /// <summary>谋划储备: in reserve, not approved.</summary>
    Reserve,

    /// <summary>前期手续: approval procedures under way.</summary>
    Approval,

    /// <summary>建设实施: being built or carried out.</summary>
    Implementation,

    /// <summary>建成运营: built and in use.</summary>
    Operating,

    /// <summary>暂缓: on hold.</summary>
    OnHold,
}

/// <summary>资金阶段: where a fund stands in its pipeline.</summary>
public enum FundStage
{
    /// <summary>制度设计.</summary>
    Design,

    /// <summary>印发实施.</summary>
    Issued,

    /// <summary>征集申报.</summary>
    Call,

    /// <summary>评审审议.</summary>
    Review,

    /// <summary>拨付支持.</summary>
    Disbursement,

    /// <summary>绩效评价.</summary>
    Evaluation,
}

/// <summary>The seven types by which the report sorts key projects (section 17, item 2).</summary>
public enum ProjectType
{
    SpecialtyPark,
    Innovation,
    Industrialisation,
    StartupPlatform,
    Carrier,
    LandEnvironment,
    TalentHousing,
}

public enum ProjectKind
{
    Project,
    Platform,
    Base,
    Centre,
    Park,
    Laboratory,
    Incubator,
    Plan,
}

public enum FundKind
{
    Fund,
    Subsidy,
    Financing,
    Grant,
    Tax,
}

public enum BudgetStatus
{
    Executing,
    Preparing,

    /// <summary>已决算: only of such a budget is a snapshot drawn up after the year's end, and it speaks of the whole year.</summary>
    Closed,
}

public enum WorkItemStatus
{
    Done,
    InProgress,
    Planned,

    /// <summary>The report leaves the section out, or says only 略.</summary>
    Omitted,
}

public enum PolicyStatus
{
    Planned,
    Drafting,
    Consulting,
    UnderReview,
    Countersigning,

    /// <summary>获批示: endorsed by a leader, which is not yet issued.</summary>
    Endorsed,
    Issued,
    Signed,
    Evaluated,
}

public enum FlawKind
{
    MissingSection,
    Omitted,
    Duplicate,
    MissingNumber,
    DoesNotAddUp,
    Misprint,
    Mismatch,
    Unclear,
}
