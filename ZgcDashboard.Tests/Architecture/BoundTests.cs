using Mono.Cecil;
using Mono.Cecil.Cil;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Architecture;

/// <summary>
/// Whoever reads the store for a reader asks through <see cref="Answers"/> or <see cref="Questions"/>, which end a question
/// when its reader leaves, or when it has taken too long.
/// </summary>
public sealed class BoundTests
{
    /// <summary>The rooms that the bound is made of, and those that no reader waits for.</summary>
    private static readonly string[] Below = ["ZgcDashboard.Store", "ZgcDashboard.Live", "ZgcDashboard.CommandLine"];

    /// <summary>What reads the store without the bound, and why it may.</summary>
    private static readonly Dictionary<string, string> Apart = new()
    {
        ["AccountServices.AddAccounts"] = "Identity's own context: it finds rows by their keys",
        ["SessionLedger.BeginAsync"] = "writes a row",
        ["SessionLedger.EndAsync"] = "writes a row",
        ["SessionLedger.SeenAsync"] = "writes a row",
        ["SessionLedger.StandsAsync"] = "finds a row by its key before all else, and must not wait behind questions",
        ["StoreHealth.CheckHealthAsync"] = "looks for one row, and must not wait behind questions",
        ["AuditQueries.Stream"] = "a download: few at a time, each within the time of downloads",
        ["HistoryQueries.ChangesAsync"] = "a download: few at a time, each within the time of downloads",
        ["ListExports.MapListExport"] = "downloads: few at a time, each within the time of downloads",
        ["SubmissionEndpoints.MapSubmissionFiles"] = "downloads: few at a time, each within the time of downloads",
        ["ExportEndpoints.MapExports"] = "downloads: few at a time, each within the time of downloads",
    };

    [Fact]
    public void Whoever_reads_the_store_for_a_reader_asks_within_the_bound()
    {
        using var program = ModuleDefinition.ReadModule(typeof(Urls).Assembly.Location);

        var unbounded = program.Types.Where(t => !Below.Any(room => t.Namespace == room || t.Namespace.StartsWith(room + ".", StringComparison.Ordinal)))
            .SelectMany(t => new Reads(t).WithoutBound().Select(method => $"{t.Name}.{method}"));

        Assert.Equal(Apart.Keys.Order(StringComparer.Ordinal), unbounded.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>How the methods of a type reach the store.</summary>
    private sealed class Reads(TypeDefinition type)
    {
        private readonly Dictionary<string, bool> _known = [];

        /// <summary>Those that others may call, and reach it otherwise than from within a question.</summary>
        public IEnumerable<string> WithoutBound() =>
            type.Methods.Where(m => (!m.IsPrivate || m.IsVirtual) && ReachesStore(m)).Select(m => m.Name);

        private bool ReachesStore(MethodDefinition method)
        {
            if (_known.TryGetValue(method.FullName, out var known)) return known;
            _known[method.FullName] = false;
            var body = Bodies(method).SelectMany(b => b.Instructions).ToList();
            var asks = body.Any(i => i.Operand is MethodReference called && IsBound(called));
            return _known[method.FullName] = body.Any(i => i.Operand is MethodReference called
                && (OpensStore(called) || (Within(called) is { } own && !(asks && i.OpCode.Code is Code.Ldftn or Code.Ldvirtftn) && ReachesStore(own))));
        }

        /// <summary>Its own, and that of the state machine which an asynchronous or an iterating method becomes.</summary>
        private static IEnumerable<MethodBody> Bodies(MethodDefinition method)
        {
            if (method.HasBody) yield return method.Body;
            var machine = method.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal));
            if (machine?.ConstructorArguments[0].Value is TypeReference made)
                foreach (var moved in made.Resolve().Methods.Where(m => m.HasBody)) yield return moved.Body;
        }

        private static bool IsBound(MethodReference called) =>
            called.DeclaringType.FullName == typeof(Answers).FullName || called.DeclaringType.FullName == typeof(Questions).FullName;

        /// <summary>It opens a context, or hands on what opens them.</summary>
        private static bool OpensStore(MethodReference called) => called.DeclaringType.FullName == typeof(StoreContexts).FullName
            || (called.Name != ".ctor" && called.Parameters.Any(p => p.ParameterType.FullName == typeof(StoreContexts).FullName)
                && !called.DeclaringType.FullName.StartsWith("ZgcDashboard.Live.", StringComparison.Ordinal) && !called.Name.StartsWith("set_", StringComparison.Ordinal));

        private MethodDefinition? Within(MethodReference called)
        {
            var outermost = called.DeclaringType;
            while (outermost.DeclaringType is { } outer) outermost = outer;
            return outermost.FullName == type.FullName ? called.Resolve() : null;
        }
    }
}
