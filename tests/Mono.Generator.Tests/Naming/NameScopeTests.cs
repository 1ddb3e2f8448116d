using Mono.Generator.Naming;
using Xunit;

namespace Mono.Generator.Tests.Naming;

public sealed class NameRegistryTests
{
    [Fact]
    public void Numbers_go_on_where_they_ended_and_leave_out_what_is_taken()
    {
        var names = new NameScope("Item", "item3");

        Assert.Equal(["Item2", "ITEM4", "Item5"], [names.Claim("Item"), names.Claim("ITEM"), names.Claim("Item")]);
    }

    [Fact]
    public void Numbers_begin_anew_where_all_names_are_given_back()
    {
        var names = NameScope.Beside(NameScope.ObjectMembers);
        Assert.Equal(["Equals2", "Equals3"], [names.Claim("Equals"), names.Claim("Equals")]);

        names.Clear();

        Assert.Equal("Equals2", names.Claim("Equals"));
    }
}
