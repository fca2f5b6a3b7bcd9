using System.Text.RegularExpressions;
using System.Xml.Linq;
using ZgcDashboard.Support;

namespace ZgcDashboard.Localization;

public sealed partial class ResourceTests
{
    public static TheoryData<string> Files => [.. Repository.Sources("*.resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Repository.App, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_keys_and_placeholders(string file)
    {
        var chinese = Texts(file);
        var english = Texts(file.Replace(".resx", ".en.resx", StringComparison.Ordinal));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
        Assert.All(chinese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), $"{file}: {text.Key} is empty"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_key_that_the_source_names_is_in_the_resources(string file)
    {
        var resource = Path.GetFileNameWithoutExtension(file);
        var keys = Texts(file).Keys.ToHashSet();
        var named = Repository.Sources("*.razor").Concat(Repository.Sources("*.cs"))
            .Select(f => (File: f, Source: File.ReadAllText(f)))
            .SelectMany(f => Localizers(f.Source, resource).SelectMany(name => NamedKeys(f.Source, name)).Select(key => (f.File, Key: key)));

        Assert.Equal([], named.Where(n => !keys.Contains(n.Key)).Select(n => $"{Path.GetRelativePath(Repository.App, n.File)}: {n.Key}"));
    }

    /// <summary>The names under which a source file holds the localizer of a resource.</summary>
    private static IEnumerable<string> Localizers(string source, string resource) =>
        Regex.Matches(source, $@"IStringLocalizer<{resource}>\s+(\w+)").Select(m => m.Groups[1].Value).Distinct();

    private static IEnumerable<string> NamedKeys(string source, string localizer) =>
        Regex.Matches(source, $@"(?<![\w.]){Regex.Escape(localizer)}\[""([^""{{}}]+)""").Select(m => m.Groups[1].Value);

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(Path.Combine(Repository.App, file)).Root!
        .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();
}
