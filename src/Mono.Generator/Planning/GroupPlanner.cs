using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>Plans a group: its methods, and the properties of the groups in it.</summary>
/// <param name="endpoints">Plans the methods.</param>
/// <param name="reports">Receives a report for each request.</param>
internal sealed class GroupPlanner(EndpointPlanner endpoints, RequestReports reports)
{
    internal GroupPlan Plan(Group group)
    {
        var plans = new EndpointPlan[group.Methods.Count];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = endpoints.Plan(group.Methods[i]);
            reports.Add(group.Methods[i], plans[i], group.ClassName);
        }

        return new GroupPlan(
            group.Key, group.Family, group.ClassName, group.InterfaceName, DocText.Plain(group.Description) ?? DocText.OneLine(group.Name),
            PlanChildren(group), new EquatableArray<EndpointPlan>(plans));
    }

    private static EquatableArray<ChildPlan> PlanChildren(Group group)
    {
        if (group.Children.Count == 0)
        {
            return EquatableArray<ChildPlan>.Empty;
        }

        var children = new List<ChildPlan>(group.Children.Count);
        var names = NameScope.Beside(MethodNamer.Reserved);
        names.Reserve(group.ClassName);
        foreach (var child in group.Children)
        {
            if (child.HasMethods)
            {
                var property = names.Claim(child.Identifier, child.Identifier + "Requests");
                children.Add(new ChildPlan(property, child.ClassName, child.InterfaceName, child.Name));
            }
        }

        return children.ToEquatableArray();
    }
}
