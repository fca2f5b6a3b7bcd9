using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Generating;

/// <summary>Names of the shape that the field's names have: whose, of what, for what, what it is; 8 to 30 characters.</summary>
internal static class SyntheticNames
{
    /// <summary>The most frequent first.</summary>
    private static readonly Bilingual[] Fields =
    [
        new("人工智能", "Artificial Intelligence"), new("集成电路", "Integrated Circuits"), new("生物医药", "Biomedicine"), new("智能制造", "Smart Manufacturing"),
        new("新材料", "Advanced Materials"), new("新一代信息技术", "Next-generation Information Technology"), new("大数据", "Big Data"), new("云计算", "Cloud Computing"),
        new("医疗器械", "Medical Devices"), new("新能源汽车", "New Energy Vehicles"), new("节能环保", "Energy Saving and Environment"), new("智能网联汽车", "Connected Vehicles"),
        new("航空航天", "Aerospace"), new("卫星导航", "Satellite Navigation"), new("工业互联网", "Industrial Internet"), new("机器人", "Robotics"),
        new("氢能", "Hydrogen"), new("现代种业", "Modern Seed"), new("科技金融", "Financial Technology"), new("文化科技融合", "Culture and Technology"),
        new("轨道交通", "Rail Transit"), new("前沿装备", "Frontier Equipment"), new("石墨烯", "Graphene"), new("类脑计算", "Brain-inspired Computing"), new("量子信息", "Quantum Information"),
    ];

    private static readonly Bilingual[] Purposes =
    [
        new("应用技术", "Applied Technology"), new("协同创新", "Collaborative Innovation"), new("成果转化", "Technology Transfer"), new("公共技术服务", "Public Technology Service"),
        new("产业化", "Industrialisation"), new("创新创业", "Innovation and Startup"), new("中试", "Pilot Production"), new("检验检测", "Testing and Inspection"),
        new("国际合作", "International Cooperation"), new("人才培养", "Talent"), new("知识产权运营", "Intellectual Property"), new("标准研制", "Standards"),
    ];

    private static readonly (Bilingual Name, ProjectKind Kind)[] Forms =
    [
        (new("产业园", "Park"), ProjectKind.Park), (new("服务平台", "Service Platform"), ProjectKind.Platform), (new("示范基地", "Base"), ProjectKind.Base),
        (new("建设项目", "Project"), ProjectKind.Project), (new("研究中心", "Research Centre"), ProjectKind.Centre), (new("重点实验室", "Key Laboratory"), ProjectKind.Laboratory),
        (new("孵化器", "Incubator"), ProjectKind.Incubator), (new("行动计划", "Action Plan"), ProjectKind.Plan),
    ];

    private static readonly Bilingual[] Places =
    [
        new("科学城", "Science City"), new("软件园", "Software Park"), new("生命园", "Life Park"), new("东区", "East Zone"), new("西区", "West Zone"), new("南区", "South Zone"),
        new("北区", "North Zone"), new("核心区", "Core Zone"), new("拓展区", "Extension Zone"), new("科技园", "Science Park"),
    ];

    private static readonly Bilingual[] Phases = [new("一期", "Phase 1"), new("二期", "Phase 2"), new("三期", "Phase 3"), new("A座", "Block A"), new("B座", "Block B")];

    public static (Bilingual Name, ProjectKind Kind) Project(Dice dice, Bilingual? park)
    {
        var (form, kind) = dice.Skewed(Forms);
        var (field, purpose) = (dice.Skewed(Fields), dice.Skewed(Purposes));
        var (zh, en) = ($"{field.Zh}{purpose.Zh}{form.Zh}", $"{field.En} {purpose.En} {form.En}");
        if (dice.InThousand(600)) (zh, en) = Before(dice.Of(Places), zh, en);
        if (park is not null && dice.InThousand(500)) (zh, en) = Before(park, zh, en);
        if (dice.InThousand(250) && dice.Of(Phases) is var phase) (zh, en) = (zh + phase.Zh, $"{en} {phase.En}");
        if (zh.Length < 8) zh = "重点" + zh;
        return (new(zh, en), kind);
    }

    public static Bilingual Fund(Dice dice, int number)
    {
        var (field, purpose) = (dice.Of(Fields), dice.Of(Purposes));
        return new($"{field.Zh}{purpose.Zh}专项资金（合成{number}）", $"{field.En} {purpose.En} Fund (synthetic {number})");
    }

    private static (string, string) Before(Bilingual place, string zh, string en) => (place.Zh + zh, $"{place.En} {en}");
}
