namespace ZgcDashboard.Figures;

/// <summary>金额单位: what an amount was printed in. Each is ten times the one before it.</summary>
public enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>十元.</summary>
    TenYuan,

    /// <summary>百元.</summary>
    HundredYuan,

    /// <summary>千元.</summary>
    ThousandYuan,

    /// <summary>万元: what is meant where nothing is said.</summary>
    TenThousandYuan,

    /// <summary>十万元.</summary>
    HundredThousandYuan,

    /// <summary>百万元.</summary>
    MillionYuan,

    /// <summary>千万元.</summary>
    TenMillionYuan,

    /// <summary>亿元.</summary>
    HundredMillionYuan,

    /// <summary>十亿元.</summary>
    BillionYuan,

    /// <summary>百亿元.</summary>
    TenBillionYuan,

    /// <summary>千亿元.</summary>
    HundredBillionYuan,
}

/// <summary>What units of money are worth.</summary>
public static class MoneyUnits
{
    /// <summary>One of it in 分.</summary>
    public static long Fen(this MoneyUnit unit)
    {
        var fen = 100L;
        for (var smaller = MoneyUnit.Yuan; smaller < unit; smaller++) fen *= 10;
        return fen;
    }

    /// <summary>The greatest: an amount that was printed in another is known as well as in this one, or better. Null of none.</summary>
    public static MoneyUnit? Coarsest(params IEnumerable<MoneyUnit> units) => units.Select(unit => (MoneyUnit?)unit).Max();
}
