using System.Globalization;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Generating;

/// <summary>A generated project with the history of its stage, the oldest statement first.</summary>
internal sealed record SyntheticProject(
    string Id, Bilingual Name, ProjectKind Kind, ProjectType? Type, string? ParkId, string? PlaceId, string? FundId, int Section, int? Item,
    IReadOnlyList<(ProjectStage Stage, string AsOf)> Stages);

/// <summary>What projects are made from: what the store holds beside them, and the dice.</summary>
internal sealed class SyntheticProjects(
    Dice dice, IReadOnlyList<(string Id, Bilingual Name)> parks, IReadOnlyList<string> places, IReadOnlyList<string> funds, IReadOnlyList<(int Section, int? Item)> sections)
{
    private const int FirstYear = 2010;
    private const int HalfYears = 17;

    private static readonly ProjectType[] Types =
    [
        ProjectType.Industrialisation, ProjectType.Innovation, ProjectType.Carrier, ProjectType.SpecialtyPark, ProjectType.StartupPlatform,
        ProjectType.LandEnvironment, ProjectType.TalentHousing,
    ];

    public SyntheticProject Make(int number)
    {
        var park = dice.InThousand(30) ? -1 : Park();
        var (name, kind) = SyntheticNames.Project(dice, park < 0 ? null : parks[park].Name);
        ProjectType? type = dice.InThousand(50) ? null : dice.Skewed(Types);
        var place = park < 0 && places.Count > 0 && dice.InThousand(500) ? dice.Of(places) : null;
        var fund = funds.Count > 0 && dice.InThousand(300) ? funds[(park + 1 + dice.Below(3) * 7) % funds.Count] : null;
        var (section, item) = sections[((type is { } known ? (int)known : 7) * 13 + (park + 1) * 5) % sections.Count];
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{Synthetic.Prefix}{number:0000000}"), name, kind, type, park < 0 ? null : parks[park].Id, place, fund, section, item,
            dice.InThousand(20) ? [] : Stages());
    }

    /// <summary>Every half-year from its beginning on states the stage anew; now and then a project moves on, or halts.</summary>
    private List<(ProjectStage, string)> Stages()
    {
        var stages = new List<(ProjectStage, string)>();
        var stage = dice.InThousand(700) ? ProjectStage.Reserve : ProjectStage.Approval;
        for (var half = HalfYears - 1 - dice.Below(10); half < HalfYears; half++)
        {
            if (stage < ProjectStage.Operating && stages.Count > 0 && dice.InThousand(380)) stage++;
            var last = half == HalfYears - 1 && dice.InThousand(25) ? ProjectStage.OnHold : stage;
            stages.Add((last, Date(half)));
        }

        return stages;
    }

    private string Date(int half) => string.Create(CultureInfo.InvariantCulture, $"{FirstYear + half / 2}-{(half % 2 == 0 ? 1 : 7) + dice.Below(6):00}");

    private int Park() => dice.Skewed(_parkNumbers);

    /// <summary>The largest first: the fourth, which is Haidian. 5 divides neither 16 nor 178.</summary>
    private readonly IReadOnlyList<int> _parkNumbers = [.. Enumerable.Range(0, parks.Count).Select(i => (3 + i * 5) % parks.Count)];
}
