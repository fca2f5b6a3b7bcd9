using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZgcDashboard.Support;

/// <summary>Tests read the same on a Chinese and on an English machine: where no test says otherwise, there is no reader and messages are English.</summary>
internal static class Machine
{
    [ModuleInitializer]
    internal static void HasNoLanguage() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
}
