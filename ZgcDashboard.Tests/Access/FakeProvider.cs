using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ZgcDashboard.Access;

/// <summary>
/// An OpenID Connect provider on loopback: discovery, keys, authorize and token, with an RSA-signed id token. Whoever asks is
/// <see cref="Person"/>.
/// </summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "zgc";
    public const string ClientSecret = "between the two of us";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Dictionary<string, string> _nonces = [];
    private readonly WebApplication _app;

    private FakeProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = Address,
            jwks_uri = $"{Address}/keys",
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        });
        _app.MapGet("/keys", () =>
        {
            var key = _rsa.ExportParameters(false);
            return new
            {
                keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(key.Modulus),
                e = Base64UrlEncoder.Encode(key.Exponent) } }
            };
        });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
    }

    /// <summary>Who signs in next, and the provider's groups that they are in; null for somebody who says no.</summary>
    public (string Subject, string Name, string[] Groups)? Person { get; set; }

    /// <summary>A token that this provider did not sign is sent.</summary>
    public bool Forges { get; set; }

    public string Address => _app.Urls.First();

    public static FakeProvider Start()
    {
        var provider = new FakeProvider();
        provider._app.Start();
        return provider;
    }

    private IResult Authorize(string client_id, string redirect_uri, string response_type, string state, string nonce)
    {
        if (client_id != ClientId || response_type != "code") return Results.BadRequest();
        if (Person is null) return Results.Redirect($"{redirect_uri}?error=access_denied&state={Uri.EscapeDataString(state)}");
        var code = Guid.NewGuid().ToString("N");
        _nonces[code] = nonce;
        return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret || !_nonces.Remove(form["code"].ToString(), out var nonce))
            return Results.BadRequest(new { error = "invalid_grant" });
        return Results.Json(new { access_token = "for nothing", token_type = "Bearer", expires_in = 60, id_token = IdToken(nonce) });
    }

    private string IdToken(string nonce)
    {
        var (subject, name, groups) = Person!.Value;
        using var other = RSA.Create(2048);
        var key = new RsaSecurityKey((Forges ? other : _rsa).ExportParameters(true)) { KeyId = "1" };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = ClientId, Expires = DateTime.UtcNow.AddMinutes(1),
            Subject = new ClaimsIdentity([new("sub", subject), new("preferred_username", name), new("nonce", nonce),
                .. groups.Select(g => new Claim("groups", g))]),
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }
}
