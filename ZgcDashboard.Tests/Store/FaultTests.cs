using System.Globalization;
using System.Resources;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store;

public sealed class FaultTests
{
    [Theory]
    [InlineData("en", "stages.csv:3 stage: found 'finished', expected one of reserve, operating")]
    [InlineData("", "stages.csv:3 stage: found 'finished', expected one of reserve, operating")]
    [InlineData("zh-CN", "stages.csv:3 阶段 (stage): 填的是“finished”，应为以下之一：谋划储备 (reserve)、建成运营 (operating)")]
    public void A_fault_names_its_place_what_was_found_and_what_was_expected_in_the_readers_language(string language, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(said, new Fault(FaultRule.OneOf, "finished", "ProjectStage|reserve|operating") { File = "stages.csv", Line = 3, Column = "stage" }.ToString());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_rule_has_its_sentence(string language)
    {
        var texts = new ResourceManager(typeof(FaultText)).GetResourceSet(CultureInfo.GetCultureInfo(language), true, true)!;

        Assert.All(Enum.GetNames<FaultRule>(), rule => Assert.False(string.IsNullOrEmpty(texts.GetString(rule))));
    }
}
