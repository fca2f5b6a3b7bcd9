using System.Globalization;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>One line of the table.</summary>
/// <param name="What">Is measured.</param>
/// <param name="At">How many of what.</param>
/// <param name="Value">In this run.</param>
/// <param name="Floor">The least that it could be, in the same run.</param>
/// <param name="Goal">In words.</param>
/// <param name="Met">Whether the goal is; null where the line is for comparison.</param>
internal sealed record Measured(string What, string At, string Value, string Floor, string Goal, bool? Met)
{
    public const string Head = "| what | at | measured | floor in the same run | goal | met |\n| --- | --- | --- | --- | --- | --- |";

    public override string ToString() =>
        $"| {What} | {At} | {Value} | {Floor} | {Goal} | {Met switch { true => "yes", false => "**no**", null => "" }} |";

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Times in milliseconds.</summary>
internal sealed class Times
{
    private readonly List<double> _values = [];
    private readonly Lock _gate = new();

    public void Add(TimeSpan time)
    {
        lock (_gate) _values.Add(time.TotalMilliseconds);
    }

    public int Count => _values.Count;

    public double Median => At(50);

    public double P95 => At(95);

    public double Worst => At(100);

    private double At(int percent)
    {
        lock (_gate) return _values.Count == 0 ? double.NaN
            : _values.Order().ElementAt(Math.Min(_values.Count - 1, _values.Count * percent / 100));
    }
}
