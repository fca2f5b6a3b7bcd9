using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Localization;

public sealed class TermTests
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLanguages().BuildServiceProvider();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_word_of_the_vocabulary_has_a_name(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var terms = _services.GetRequiredService<Terms>();

        AssertNamed<ProjectStage>(terms);
        AssertNamed<FundStage>(terms);
        AssertNamed<ProjectType>(terms);
        AssertNamed<ProjectKind>(terms);
        AssertNamed<FundKind>(terms);
        AssertNamed<BudgetStatus>(terms);
        AssertNamed<WorkItemStatus>(terms);
        AssertNamed<PolicyStatus>(terms);
        AssertNamed<FlawKind>(terms);
        AssertNamed<Lamp>(terms);
    }

    [Theory]
    [InlineData("zh-CN", "81,135 万元")]
    [InlineData("en", "¥811.35 million")]
    public void Money_is_shown_in_the_readers_unit_without_loss(string language, string shown)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(shown, _services.GetRequiredService<Formats>().Money(81135m));
    }

    [Theory]
    [InlineData(Qualifier.AtMost, "近 20 次")]
    [InlineData(Qualifier.AtLeast, "20 余次")]
    [InlineData(Qualifier.About, "约 20 次")]
    [InlineData(Qualifier.Exact, "20 次")]
    public void A_qualifier_is_shown_with_its_number(Qualifier qualifier, string shown)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal(shown, _services.GetRequiredService<Formats>().Quantity(20, null, qualifier, "次"));
    }

    [Fact]
    public void A_number_that_nobody_reported_is_said_to_be_so()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal("未报告", _services.GetRequiredService<Formats>().Money((decimal?)null));
    }

    private static void AssertNamed<T>(Terms terms) where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.DoesNotContain(typeof(T).Name + ".", terms.Of(value), StringComparison.Ordinal));
}
