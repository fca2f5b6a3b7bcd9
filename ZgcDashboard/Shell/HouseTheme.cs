using MudBlazor;

namespace ZgcDashboard.Shell;

/// <summary>
/// The type, density and corners of MudBlazor's components. Their colours are those of charts.css (app.css hands them on),
/// so that one switch of the system or the reader serves page, charts and components, in the first byte of a page.
/// </summary>
internal static class HouseTheme
{
    private const string Text = "1rem";
    private const string LineHeight = "1.5";
    private const string NoSpacing = "normal";
    private static readonly string[] Fonts = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new() { DefaultBorderRadius = "4px", DrawerWidthLeft = "17rem" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = Text, LineHeight = LineHeight, LetterSpacing = NoSpacing },
            Body1 = new Body1Typography { FontSize = Text, LineHeight = LineHeight, LetterSpacing = NoSpacing },
            Body2 = new Body2Typography { FontSize = Text, LineHeight = LineHeight, LetterSpacing = NoSpacing },
            Subtitle1 = new Subtitle1Typography { FontSize = Text, LineHeight = LineHeight, LetterSpacing = NoSpacing },
            Subtitle2 = new Subtitle2Typography { FontSize = Text, LineHeight = LineHeight, LetterSpacing = NoSpacing },
            H6 = new H6Typography { FontSize = "1.1rem", LineHeight = "1.35", LetterSpacing = NoSpacing, FontWeight = "650" },
            Caption = new CaptionTypography { FontSize = "0.9rem", LineHeight = LineHeight, LetterSpacing = NoSpacing },
            Button = new ButtonTypography
            {
                FontSize = Text, LineHeight = LineHeight, LetterSpacing = NoSpacing, TextTransform = "none", FontWeight = "500",
            },
        },
    };
}
