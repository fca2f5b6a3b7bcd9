using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Budget;

public sealed class LampTextsTests : PageTest
{
    [Theory]
    [InlineData("zh-CN", "strict-time-progress", "进度差 ≥ 0 正常；−10 < 进度差 < 0 关注；进度差 ≤ −10 滞后（个百分点）。")]
    [InlineData("zh-CN", "yinchuan-2025", "进度差 ≥ 0 正常；−30 ≤ 进度差 ≤ −10 关注；进度差 < −30 滞后；−10 < 进度差 < 0 规则未说明，显示临界（个百分点）。")]
    [InlineData("en", "pefa-pi-1", "95 ≤ projection ≤ 105 On pace; 85 ≤ projection < 95 or 105 < projection ≤ 115 Watch; projection < 85 Behind; projection > 115 Well above budget (% of the initial budget).")]
    [InlineData("zh-CN", "pefa-pi-1", "95 ≤ 全年预计 ≤ 105 正常；85 ≤ 全年预计 < 95 或 105 < 全年预计 ≤ 115 关注；全年预计 < 85 滞后；全年预计 > 115 明显偏高（占年初预算 %）。")]
    public void The_bands_in_words_are_those_that_judge(string language, string rule, string words)
    {
        InLanguage(language);

        Assert.Equal(words, Services.GetRequiredService<LampTexts>().Of(LampRule.Find(rule)!));
    }
}
