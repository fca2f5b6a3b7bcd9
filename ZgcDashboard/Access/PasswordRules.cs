using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// Refuses what is guessed first: the account's name, and the ten thousand commonest passwords, also with figures or signs
/// around them, said twice, or with signs in the place of letters. No service outside is asked.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    private const string IsName = "PasswordIsName";
    private const string IsCommon = "PasswordIsCommon";

    /// <summary>Characters that a password has beside the account's name.</summary>
    private const int FewestBesideName = 8;

    /// <summary>A shorter one is in many a word.</summary>
    private const int ShortestName = 3;

    /// <summary>Words of this house.</summary>
    private static readonly string[] Own = ["zhongguancun", "zgcdashboard", "dashboard", "zgc", "haidian", "beijing", "中关村"];

    private static readonly Lazy<HashSet<string>> Common = new(Read);

    /// <summary>What an account's owner is told.</summary>
    public static IReadOnlyDictionary<string, AccountRefusal> Refusals { get; } = new Dictionary<string, AccountRefusal>
    {
        [IsName] = AccountRefusal.PasswordIsName,
        [IsCommon] = AccountRefusal.PasswordIsCommon,
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var folded = Fold(password ?? "");
        if (user.UserName is { Length: >= ShortestName } name && folded.Replace(Fold(name), "", StringComparison.Ordinal) is var rest
            && rest.Length < folded.Length && rest.Length < FewestBesideName) return Refused(IsName);
        return IsGuessedFirst(folded) ? Refused(IsCommon) : Task.FromResult(IdentityResult.Success);
    }

    internal static bool IsGuessedFirst(string password)
    {
        var folded = Fold(password);
        var core = folded.Trim([.. folded.Where(c => !char.IsLetter(c))]);
        return core.Length == 0 || new[] { folded, core, Letters(folded), WithLetters(core) }.Any(IsListed);
    }

    /// <summary>On the list, or said again and again.</summary>
    private static bool IsListed(string word) => Common.Value.Contains(word)
        || Enumerable.Range(1, word.Length / 2)
            .Any(length => word.Length % length == 0 && Common.Value.Contains(word[..length])
            && word == string.Concat(Enumerable.Repeat(word[..length], word.Length / length)));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>p@ssw0rd is password.</summary>
    private static string WithLetters(string text) =>
        string.Concat(text.Select(c =>
        c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c }));

    private static string Fold(string text) => AccountName.Normal(text).ToLowerInvariant();

    private static Task<IdentityResult> Refused(string code) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = code }));

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Fold), .. Own];
    }
}
