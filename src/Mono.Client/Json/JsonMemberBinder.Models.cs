using System.Buffers;

namespace Mono.Client;

/// <content>
/// Reading models. A model's members take their turns in one order; those of a text mostly come in the same, and are then read in one round. What comes in another order is passed over, and read in
/// a second round.
/// </content>
public ref partial struct JsonMemberBinder
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
                model.Bind(ref this);
                if (_at == before)
                {
                    throw new InvalidOperationException(model.GetType() + " does not bind each member that it names.");
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
    private T Took<T>(T value)
    {
        if (IsTypeMismatch || _members.IsClearing)
        {
            KeepTypeMismatch();
        }

        GoToMember();
        return value;
    }

    // Goes to the next value that a property takes, and notes the nulls before it.
    private void GoToMember()
    {
        while (TryNextMember())
        {
            _members.Start = _at;
            var mayBeAgain = _members.Turn <= _members.Highest;
            _members.Highest = Math.Max(_members.Highest, _members.Turn);
            if (!TryNull())
            {
                return;
            }

            _members.Model.Extras.SetNull(_members.Turn);
            if (mayBeAgain)
            {
                // Of members with one name the last counts (RFC 8259, section 4, and JavaScript): no property's type takes the null, so it is null then.
                _members.IsClearing = true;
                _at = _members.Start;
                return;
            }
        }

        _members.Turn = int.MaxValue;
    }

    // Goes to the value of the next member that has a property. Members that have none the model keeps; those whose turn is over in this round wait for the second one.
    private bool TryNextMember()
    {
        while (_members.End == 0)
        {
            if (TrySkip(_members.Names.Token(_members.Turn + 1), ref _members.IsFirst))
            {
                _members.Turn++;
                _members.Unknown = null;
            }
            else if (Next('}', ref _members.IsFirst))
            {
                var name = RawName(out var kind);
                var found = _members.Names.Find(name, kind, _members.Turn + 1);
                if (found < 0)
                {
                    _members.Unknown = Decode(name, kind);
                    _members.Model.Extras.Add(_members.Unknown, Element()!.Value);
                    continue;
                }

                _members.Turn = found;
                _members.Unknown = null;
            }
            else
            {
                _members.End = _at;
                _members.Turn = -1;
                break;
            }

            if (_members.Turn > _members.Index)
            {
                return true;
            }

            _members.Wait(_at);
            Skip();
        }

        if (_members.TryWaiting(out var at))
        {
            _at = at;
            return true;
        }

        _at = _members.End;
        return false;
    }

    // The value at hand did not fit: its property is null, and the model keeps it as it is.
    private void KeepTypeMismatch()
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

    /// <summary>The model that is bound, and the current place among its members.</summary>
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

        /// <summary>Where the object ends; 0 before that is known.</summary>
        internal int End;

        /// <summary>Whether no member was there yet.</summary>
        internal bool IsFirst;

        /// <summary>Whether the value at hand is a null that takes another's place.</summary>
        internal bool IsClearing;

        /// <summary>The name of the member at hand if the model has none such.</summary>
        internal string? Unknown;

        // Where the values of members begin that wait for the second round, by their indexes; 0 for none.
        private int[]? _waiting;

        /// <summary>Lets the member at hand wait; of members with one name the last.</summary>
        internal void Wait(int at)
        {
            if (_waiting is null)
            {
                _waiting = ArrayPool<int>.Shared.Rent(Names.Count);
                Array.Clear(_waiting, 0, Names.Count);
            }

            _waiting[Turn] = at;
        }

        /// <summary>Gives the turn to the next member that waits.</summary>
        internal bool TryWaiting(out int at)
        {
            at = 0;
            if (_waiting is null)
            {
                return false;
            }

            while (++Turn < Names.Count)
            {
                at = _waiting[Turn];
                if (at > 0)
                {
                    return true;
                }
            }

            ArrayPool<int>.Shared.Return(_waiting);
            _waiting = null;
            return false;
        }

        /// <summary>The member at hand as a step of a path.</summary>
        internal readonly string Step => Unknown is not null ? "." + Unknown : Turn >= 0 ? "." + Names[Turn] : "";
    }
}
