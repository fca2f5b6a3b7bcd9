using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZgcDashboard.Live;

/// <summary>
/// What is made of a shared answer (a chart's spec, its table, a list of bars), made once for all who read that answer
/// in one language, and gone with it. So a thousand circuits hold one spec, and a change is worked out once.
/// </summary>
public static class MadeOnce
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(string, string), Lazy<object?>>> Made = [];

    /// <param name="answer">From <see cref="Answers"/>, or a part of one.</param>
    /// <param name="what">Names what is made of it.</param>
    /// <param name="make">Depends on the answer and the reader's language alone.</param>
    public static T Of<T>(object answer, string what, Func<T> make) =>
        (T)Made.GetOrCreateValue(answer).GetOrAdd((what, CultureInfo.CurrentUICulture.Name), static (_, make) => new(() => make()), make)
            .Value!;
}
