using System.Runtime.CompilerServices;

namespace Mono.Client;

/// <content>
/// Reading models. A model's members take their turns in one order; those of a text mostly come in the same, and are then read in one round. Each that comes earlier than the one before it takes
/// another round.
/// </content>
public ref partial struct JsonVisitor
{
    /// <summary>Reads the members of an object, which the reader has entered.</summary>
    internal void ReadMembers(ApiModel model, JsonNames names)
    {
        var outer = _members;
        _members = new MemberPlace(names, model) { Turn = -1, Highest = -1, IsFirst = true };
        try
        {
            GoToMember();
            while (_members.Turn < names.Count)
            {
                var before = _at;
                _members.Index = -1;
                model.Visit(ref this);
                if (_at == before)
                {
                    throw new InvalidOperationException(model.GetType() + " does not visit each member that it names.");
                }
            }
        }
        catch (ApiJsonException exception)
        {
            var step = _members.Step;
            _members = outer;
            throw exception.Inside(step);
        }

        _members = outer;
    }

    // A value was taken: what comes next?
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Took<T>(T value)
    {
        if (IsMisfit || _members.IsClearing)
        {
            KeepMisfit();
        }

        GoToMember();
        return value;
    }

    // Goes to the next value that a property takes. What stands before it the model keeps: members that it does not know, and nulls.
    private void GoToMember()
    {
        var index = _members.Turn;
        while (true)
        {
            if (TrySkip(_members.Names.Token(index + 1), ref _members.IsFirst))
            {
                index++;
                _members.Unknown = null;
            }
            else if (Next('}', ref _members.IsFirst))
            {
                var name = RawName(out var kind);
                var found = _members.Names.Find(name, kind, index + 1);
                if (found < 0)
                {
                    _members.Unknown = Decode(name, kind);
                    _members.Model.Extras.Add(_members.Unknown, Element()!.Value);
                    continue;
                }

                index = found;
                _members.Unknown = null;
            }
            else
            {
                _members.Turn = int.MaxValue;
                return;
            }

            _members.Turn = index;
            _members.Start = _at;
            var mayBeAgain = index <= _members.Highest;
            _members.Highest = Math.Max(_members.Highest, index);
            if (!TryNull())
            {
                return;
            }

            _members.Model.Extras.SetNull(index);
            if (mayBeAgain)
            {
                // Of members with one name the last counts (RFC 8259, section 4, and JavaScript): no property's type takes the null, so it is null then.
                _members.IsClearing = true;
                _at = _members.Start;
                return;
            }
        }
    }

    // The value at hand did not fit: its property is null, and the model keeps it as it is.
    private void KeepMisfit()
    {
        var expected = Expected;
        Return(_members.Start);
        if (_members.IsClearing)
        {
            _members.IsClearing = false;
            TryNull();
            return;
        }

        if (IsStrict)
        {
            throw new ApiJsonException("Expected " + expected + " but found " + Found, _at);
        }

        _members.Model.Extras.Add(_members.Names[_members.Turn], Element()!.Value);
    }

    /// <summary>Which model is visited, and where among its members the visitor is.</summary>
    private struct MemberPlace(JsonNames names, ApiModel model)
    {
        internal readonly JsonNames Names = names;
        internal readonly ApiModel Model = model;

        /// <summary>The member that was asked last.</summary>
        internal int Index = -1;

        /// <summary>The member whose turn it is: the next to be written, or the one whose value the reader stands at; none behind the object's end.</summary>
        internal int Turn;

        /// <summary>The last in the model's order that was there.</summary>
        internal int Highest;

        /// <summary>Where the value at hand starts.</summary>
        internal int Start;

        /// <summary>Whether no member was there yet.</summary>
        internal bool IsFirst;

        /// <summary>Whether the value at hand is a null that takes another's place.</summary>
        internal bool IsClearing;

        /// <summary>The name of the member at hand if the model has none such.</summary>
        internal string? Unknown;

        /// <summary>The member at hand as a step of a path.</summary>
        internal readonly string Step => Unknown is not null ? "." + Unknown : Turn >= 0 ? "." + Names[Turn] : "";
    }
}
