using System.Security.Claims;
using Microsoft.Extensions.Configuration;

namespace ZgcDashboard.Access;

public sealed class SecondFactorDemandTests
{
    private readonly SecondFactorDemand _demand = new(new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create(SecondFactorDemand.Setting, (string?)"admin, editor")]).Build());

    [Theory]
    [InlineData(Roles.Admin, null, true)]
    [InlineData(Roles.Editor, null, true)]
    [InlineData(Roles.Leader, null, false)]
    [InlineData(Roles.Admin, SecondFactorDemand.Both, false)]
    public void A_role_that_must_have_a_second_factor_lacks_it_until_the_session_has_both(string role, string? factors, bool lacks)
    {
        var claims = new List<Claim> { new(ClaimTypes.Role, role) };
        if (factors is not null) claims.Add(new("amr", factors));

        Assert.Equal(lacks, _demand.IsMissing(new(new ClaimsIdentity(claims, "test"))));
    }

    [Fact]
    public void Of_who_is_not_signed_in_nothing_is_demanded() => Assert.False(_demand.IsMissing(new(new ClaimsIdentity())));
}
