using NetArchTest.Rules;

namespace ZgcDashboard.Architecture;

/// <summary>References between rooms point one way. A new folder must be given its rule here.</summary>
public sealed class RoomTests
{
    private static readonly string[] Ground = ["Store", "Charts", "Live", "Figures", "Localization", "Sources", "Marks", "Lists", "Shell", "Api", "Access"];

    /// <summary>What each room may use, besides itself.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Figures"] = [],
        ["Localization"] = ["Figures"],
        ["Charts"] = ["Localization", "Figures"],
        ["Store"] = ["Figures", "Localization"],
        ["Live"] = ["Store"],
        ["Api"] = ["Store", "Figures", "Localization", "Lists"],
        ["Shell"] = ["Live", "Store", "Localization", "Figures"],
        ["Lists"] = ["Shell", "Live", "Figures", "Localization", "Marks"],
        ["Marks"] = ["Store", "Charts", "Live", "Figures", "Localization", "Access"],
        ["Access"] = ["Store", "Live", "Localization"],
        ["CommandLine"] = ["Store", "Access"],
        ["Sources"] = Ground,
        ["Overview"] = Ground,
        ["Parks"] = Ground,
        ["Projects"] = Ground,
        ["Budget"] = Ground,
        ["Funds"] = Ground,
        ["WorkItems"] = Ground,
        ["Policies"] = Ground,
        ["Events"] = Ground,
        ["ReportedFigures"] = Ground,
        ["Institutions"] = Ground,
        ["Changes"] = Ground,
        ["Reports"] = Ground,
        ["Submissions"] = Ground,
        ["Search"] = Ground,
        ["Data"] = Ground,
        ["Accounts"] = Ground,
        ["Audit"] = Ground,
        ["Views"] = Ground,
    };

    /// <summary>The rooms of the store, and which of them each may use: what lies in no room serves all.</summary>
    private static readonly Dictionary<string, string[]> InTheStore = new()
    {
        ["Faults"] = [],
        ["Facets"] = [],
        ["Auditing"] = [],
        ["Passages"] = ["Faults"],
        ["Records"] = ["Faults"],
        ["Searching"] = ["Facets", "Records"],
        ["AsOf"] = ["Facets", "Faults", "Records"],
        ["Importing"] = ["Faults", "Records"],
        ["ReportFiles"] = ["Faults", "Importing", "Passages"],
        ["Recording"] = ["AsOf", "Facets", "Faults", "Passages", "Records", "ReportFiles", "Searching"],
        ["Seeding"] = ["Faults", "Recording", "Records"],
        ["Generating"] = ["Facets", "Recording"],
        ["Exporting"] = ["AsOf", "Facets", "Importing", "Records"],
        ["Migrations"] = ["Facets", "Searching"],
    };

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    public static TheoryData<string> StoreRooms => [.. InTheStore.Keys];

    /// <summary>Each uses what stands above it alone, so that there is no way round in a circle.</summary>
    [Fact]
    public void The_rooms_of_the_store_stand_in_an_order() => Assert.All(InTheStore, room =>
        Assert.Subset(InTheStore.Keys.TakeWhile(other => other != room.Key).ToHashSet(), room.Value.ToHashSet()));

    [Theory]
    [MemberData(nameof(StoreRooms))]
    public void A_room_of_the_store_uses_only_the_rooms_that_it_may(string room)
    {
        var forbidden = InTheStore.Keys.Where(other => other != room && !InTheStore[room].Contains(other)).Select(other => Name($"Store.{other}")).ToArray();

        var result = Types.InAssembly(typeof(Urls).Assembly)
            .That().ResideInNamespaceMatching($"^ZgcDashboard\\.Store\\.{room}(\\.|$)")
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult();

        Assert.True(result.IsSuccessful, $"Store/{room} must not use what these use: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Every_room_of_the_store_has_a_rule() => Assert.Subset(InTheStore.Keys.ToHashSet(), typeof(Urls).Assembly.GetTypes()
        .Select(t => t.Namespace?.Split('.')).Where(n => n is ["ZgcDashboard", "Store", _, ..]).Select(n => n![2]).ToHashSet());

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_that_it_may(string room)
    {
        var forbidden = MayUse.Keys.Where(other => other != room && !MayUse[room].Contains(other)).Select(Name).ToArray();

        var result = Types.InAssembly(typeof(Urls).Assembly)
            .That().ResideInNamespaceMatching($"^{Name(room).Replace(".", "\\.", StringComparison.Ordinal)}(\\.|$)")
            .ShouldNot().HaveDependencyOnAny(forbidden)
            .GetResult();

        Assert.True(result.IsSuccessful, $"{room} must not use what these use: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Every_room_has_a_rule()
    {
        var rooms = typeof(Urls).Assembly.GetTypes()
            .Select(t => t.Namespace?.Split('.'))
            .Where(n => n is ["ZgcDashboard", _, ..])
            .Select(n => n![1])
            .Distinct();

        Assert.Subset(MayUse.Keys.ToHashSet(), rooms.ToHashSet());
    }

    /// <summary>Present or past is said in the call: <see cref="ZgcDashboard.Store.StoreContexts"/>. What makes contexts in another way is the store's own.</summary>
    [Fact]
    public void Only_the_store_makes_contexts_without_saying_of_which_time()
    {
        var result = Types.InAssembly(typeof(Urls).Assembly)
            .That().DoNotResideInNamespaceMatching(@"^ZgcDashboard\.Store(\.|$)")
            .ShouldNot().HaveDependencyOnAny("Microsoft.EntityFrameworkCore.IDbContextFactory`1", "Microsoft.EntityFrameworkCore.DbContextOptions`1", "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder`1")
            .GetResult();

        Assert.True(result.IsSuccessful, $"These open the store without saying which: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    private static string Name(string room) => $"ZgcDashboard.{room}";
}
