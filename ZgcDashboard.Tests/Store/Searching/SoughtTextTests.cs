using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Searching;

public sealed class SoughtTextTests : StoreTest
{
    [Theory]
    [InlineData("488", "示范区488平方公里", true)]
    [InlineData("48", "示范区488平方公里", false)]
    [InlineData("488", "488.5平方公里", false)]
    [InlineData("1,234", "共1234项", true)]
    [InlineData("1234", "共1,234项", true)]
    [InlineData("４８８", "示范区488平方公里", true)]
    [InlineData("716项", "受理716项申请", true)]
    [InlineData("国发[2014]70号", "国发〔2014〕70号", true)]
    [InlineData("(2014)", "国发〔2014〕70号", true)]
    [InlineData("中关村 石墨烯", "石墨烯在中关村", true)]
    [InlineData("中关村 龙", "石墨烯在中关村", false)]
    [InlineData("park", "Science Parks", true)]
    [InlineData("ark", "Science Parks", false)]
    [InlineData("A", "Plot A", true)]
    [InlineData("a", "An area", false)]
    [InlineData("园", "昌平园", true)]
    [InlineData("%", "56%", true)]
    [InlineData("_", "56%", false)]
    [InlineData("*", "56%", false)]
    public void A_text_is_found_by_its_characters_words_from_their_beginning_and_numbers_whole(string typed, string text, bool isFound)
    {
        var sought = SoughtText.Read(typed).Sought!;

        Assert.Equal(isFound, sought.IsIn(SoughtText.Folded(text)));
        if (isFound) Assert.NotEmpty(sought.Marks(text));
    }

    [Fact]
    public void Marks_stand_in_the_order_of_the_text_and_none_within_another() =>
        Assert.Equal([(0, 3), (5, 3)], SoughtText.Read("488 关村 中关村").Sought!.Marks("中关村的 488 个"));

    [Theory]
    [InlineData(" 　", null)]
    [InlineData("a\0b", SearchRefusal.NoText)]
    [InlineData("一 二 三 四 五 六 七 八 九 十 十一", SearchRefusal.TooManyWords)]
    public void What_cannot_be_looked_for_says_why(string typed, SearchRefusal? why) => Assert.Equal((null, why), SoughtText.Read(typed));

    [Fact]
    public void A_text_of_ten_thousand_characters_is_refused() =>
        Assert.Equal(SearchRefusal.TooLong, SoughtText.Read(new string('龙', 10_000)).Refusal);

    [Fact]
    public void Whatever_is_typed_the_index_answers()
    {
        using var db = Store.Db.Present();
        var odd = Gen.Elements("%", "_", "\"", "*", "'", "-", "(", ")", "NOT", "AND", "NEAR", "😀", "👨‍👩‍👧", "{Zh}", ":", "^", "a", "园", "\u200d", "\ud800", " ", "1.5", ",", "初审");
        Prop.ForAll(odd.ListOf(6).Select(string.Concat).ToArbitrary(), typed =>
        {
            if (SoughtText.Read(typed).Sought is not { } sought) return true;
            return ProjectHits.KeysAsync(db, sought, Ct).GetAwaiter().GetResult().Count >= 0 && sought.Marks(typed).All(m => m.Start + m.Length <= typed.Length);
        }).QuickCheckThrowOnFailure();
    }
}
