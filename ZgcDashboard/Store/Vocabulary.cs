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

    /// <summary>研究起草: being studied and drawn up.</summary>
    Drafting,
    Consulting,
    UnderReview,
    Countersigning,

    /// <summary>获批示: endorsed by a leader, which is not yet issued.</summary>
    Endorsed,

    /// <summary>已形成: there is a finished text; whether it is to be issued is not said.</summary>
    Formed,

    /// <summary>已报送: handed in to a higher body.</summary>
    Submitted,

    /// <summary>已审议: a meeting deliberated on it; its decision is not reported.</summary>
    Deliberated,
    Issued,

    /// <summary>正在推进: in force, and being worked through.</summary>
    BeingCarriedOut,

    /// <summary>已达成协议: agreed, which is not yet signed.</summary>
    Agreed,
    Signed,

    /// <summary>已完成: a study or report that is done.</summary>
    Completed,
    Evaluated,
}

/// <summary>What a named body is.</summary>
public enum OrganisationKind
{
    /// <summary>企业.</summary>
    Firm,

    /// <summary>高校.</summary>
    University,

    /// <summary>科研院所.</summary>
    Institute,

    /// <summary>实验室.</summary>
    Laboratory,

    /// <summary>产业联盟、社会组织.</summary>
    Association,

    /// <summary>金融机构、交易所.</summary>
    Finance,

    /// <summary>政府部门.</summary>
    Government,

    /// <summary>媒体.</summary>
    Media,
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

    /// <summary>仅见于标题: the heading names it, the text says nothing about it.</summary>
    HeadingOnly,

    /// <summary>列举不全: fewer names than the number beside them.</summary>
    ListIncomplete,
}

/// <summary>The lists that units send; each is a kind of record.</summary>
public enum ReportedList
{
    WorkItems,
    Projects,
    BudgetSnapshots,
    Funds,
    FundSteps,
    Figures,
    Policies,
    Events,
}

/// <summary>How often a duty falls due.</summary>
public enum Rhythm
{
    Month,
    Quarter,
    HalfYear,
    Year,
}

public enum FilingStatus
{
    Sent,

    /// <summary>Sent back with a reason: it is to be sent again.</summary>
    Returned,
}
