namespace ZgcDashboard.Store.Passages;

/// <summary>The ways in which passages are numbered, as their labels are printed. Of those that official documents nest, the outer first.</summary>
public enum Numbering
{
    /// <summary>第一部分.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Division,

    /// <summary>第39项.</summary>
    Task,

    /// <summary>一、.</summary>
    Chinese,

    /// <summary>（一）.</summary>
    ChineseInBrackets,

    /// <summary>1. or 1、.</summary>
    Arabic,

    /// <summary>（1）.</summary>
    ArabicInBrackets,

    /// <summary>①.</summary>
    Circled,

    /// <summary>一是.</summary>
    Item,

    /// <summary>工作进展: a word where others have a number.</summary>
    Name,

    /// <summary>The number of a table's row, below 序号.</summary>
    Row,
}
