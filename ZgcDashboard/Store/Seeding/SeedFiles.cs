namespace ZgcDashboard.Store.Seeding;

/// <summary>The files of the data folder and their columns, in the order in which they refer to each other.</summary>
public static class SeedFiles
{
    private const string Cited = "section,item,also";

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Columns = new Dictionary<string, IReadOnlyList<string>>
    {
        ["reports.csv"] = Split("id,title_zh,title_en,organisation_zh,organisation_en,period,as_of"),
        ["parks.csv"] = Split("id,name_zh,name_en,map_column,map_row,sort_order"),
        ["places.csv"] = Split($"id,name_zh,name_en,{Cited}"),
        ["work_items.csv"] = Split("id,section,item,title_zh,title_en,status,status_as_of,status_inferred,next_step_zh,next_step_en,parks,copy_of,also"),
        ["funds.csv"] = Split($"id,name_zh,name_en,kind,stage,stage_inferred,stage_as_of,parks,responsible_zh,responsible_en,note_zh,note_en,{Cited}"),
        ["fund_steps.csv"] = Split($"id,fund,step_order,stage,parent,name_zh,name_en,count,count_unit_zh,count_unit_en,count_qualifier,applicants,applicants_qualifier,amount,as_of,note_zh,note_en,{Cited}"),
        ["projects.csv"] = Split($"id,name_zh,name_en,kind,type,type_inferred,stage,stage_inferred,stage_as_of,park,park_inferred,park_as_reported,place,parent,responsible_zh,responsible_en,fund,note_zh,note_en,{Cited}"),
        ["budgets.csv"] = Split($"id,fiscal_year,name_zh,name_en,status,{Cited}"),
        ["budget_snapshots.csv"] = Split($"id,budget,as_of,actual,initial,adjusted,amount_unit,rate_on_initial,rate_on_adjusted,supplement_as_of,{Cited}"),
        ["figures.csv"] = Split($"id,subject_zh,subject_en,value,value_high,unit_zh,unit_en,qualifier,as_of,park,place,note_zh,note_en,{Cited}"),
        ["policies.csv"] = Split($"id,title_zh,title_en,issuers_zh,issuers_en,number,date,status,parks,note_zh,note_en,{Cited}"),
        ["events.csv"] = Split($"id,date,title_zh,title_en,planned,park,place,{Cited}"),
        ["organisations.csv"] = Split($"id,name_zh,name_en,kind,role_zh,role_en,{Cited}"),
        ["flaws.csv"] = Split($"id,kind,text_zh,text_en,{Cited}"),
    };

    /// <summary>Columns that came later: a folder from before may lack them, and says nothing there.</summary>
    public static readonly IReadOnlyList<string> Later = ["amount_unit"];

    private static string[] Split(string columns) => columns.Split(',');
}
