using ZgcDashboard.Charts;
using ZgcDashboard.Store;

namespace ZgcDashboard.Marks;

/// <summary>The one ordered hue of the stages: the same stage has the same colour on every page and in every chart.</summary>
public static class StageTones
{
    public static Tone Of(ProjectStage? stage) => stage switch
    {
        ProjectStage.Reserve => Tone.Stage1,
        ProjectStage.Approval => Tone.Stage2,
        ProjectStage.Implementation => Tone.Stage3,
        ProjectStage.Operating => Tone.Stage4,
        ProjectStage.OnHold => Tone.OnHold,
        _ => Tone.Hatched,
    };

    public static Tone Of(FundStage? stage) => stage switch
    {
        FundStage.Design => Tone.Stage1,
        FundStage.Issued => Tone.Stage2,
        FundStage.Call => Tone.Stage3,
        FundStage.Review => Tone.Stage4,
        FundStage.Disbursement => Tone.Stage5,
        FundStage.Evaluation => Tone.Stage6,
        _ => Tone.Hatched,
    };

    /// <summary>The class of a badge in app.css.</summary>
    public static string Badge(Tone tone) => tone switch
    {
        >= Tone.Stage1 and <= Tone.Stage6 => $"s{tone - Tone.Stage1 + 1}",
        Tone.OnHold => "hold",
        _ => "none",
    };
}
