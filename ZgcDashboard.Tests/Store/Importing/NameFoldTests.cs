using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Store.Importing;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("中关村（海淀）园", "中关村(海淀)园")]
    [InlineData("ＺＧＣ　Ｐａｒｋ１", "zgc park1")]
    [InlineData("⼤学⽣创业园", "大学生创业园")]
    [InlineData("第①期", "第1期")]
    [InlineData("北京—张家口", "北京-张家口")]
    [InlineData("北京――张家口", "北京-张家口")]
    [InlineData("北京－张家口", "北京−张家口")]
    [InlineData("“健康智谷”", "健康智谷")]
    [InlineData("健康\u200B智\u00AD谷\uFEFF", "健康智谷")]
    [InlineData("中关村・生命园", "中关村·生命园")]
    [InlineData("A\u030A", "å")]
    public void Names_that_people_see_as_one_are_the_same(string one, string other) => Assert.Equal(NameFold.Of(other), NameFold.Of(one));

    [Theory]
    [InlineData("健康智谷", "健康知谷")]
    [InlineData("2017年预算", "2018年预算")]
    [InlineData("北京-张家口", "北京张家口")]
    [InlineData("甲1-1", "甲11")]
    [InlineData("一期", "二期")]
    [InlineData("", "-")]
    public void Names_that_differ_in_what_is_read_stay_apart(string one, string other) => Assert.NotEqual(NameFold.Of(other), NameFold.Of(one));

    [Fact]
    public void Width_and_composition_make_no_difference() => Prop.ForAll(Texts,
        text => NameFold.Of(text) == NameFold.Of(text.Normalize(NormalizationForm.FormKD))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_folded_name_is_folded_already() => Prop.ForAll(Texts,
        text => NameFold.Of(NameFold.Of(text)) == NameFold.Of(text)).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts => ArbMap.Default.GeneratorFor<NonNull<string>>().Select(t => t.Get).Where(IsWellFormed).ToArbitrary();

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                return false;
        return true;
    }
}
