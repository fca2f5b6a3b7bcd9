namespace ZgcDashboard.Shell;

/// <summary>Addresses of one kind, told by the feature that they belong to: what an unknown one may have been meant to be.</summary>
public interface INearAddresses
{
    /// <summary>What they begin with: <c>/parks/</c>.</summary>
    string Beginning { get; }

    /// <summary>Says that there is none of this id.</summary>
    string Title(string id);

    /// <summary>Names and addresses, the nearest first.</summary>
    Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct);
}
