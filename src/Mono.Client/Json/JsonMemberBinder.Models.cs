using System.Buffers;

namespace Mono.Client;

/// <content>
/// Reads models. The members of a text usually come in the model's order, and are then read in one pass. Members in another
/// order are skipped, and read in a second pass.
/// </content>
public ref partial struct JsonMemberBinder
{
    /// <summary>Reads the members of an object that the reader has entered.</summary>
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

    // Moves to the next member after a property has read its value.
    private T Took<T>(T value)
    {
        if (IsTypeMismatch || _members.IsClearing)
        {
            KeepTypeMismatch();
        }

        GoToMember();
        return value;
    }

    // Moves to the next value that is not null, and records the nulls before it.
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
                // Of members with one name the last counts (RFC 8259, section 4, and JavaScript). A null is a mismatch for the type of
                // every property, so the property becomes null.
                _members.IsClearing = true;
                _at = _members.Start;
                return;
            }
        }

        _members.Turn = int.MaxValue;
    }

    // Moves to the value of the next member with a property. The model keeps members without one; members that come too late for
    // this pass are deferred to the second one.
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

    // The current value did not fit: its property is null, and the model keeps the value unchanged.
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

        /// <summary>The index of the member that was bound last.</summary>
        internal int Index = -1;

        /// <summary>The index of the member to write next, or whose value comes next; out of range after the end.</summary>
        internal int Turn;

        /// <summary>The highest index that has occurred.</summary>
        internal int Highest;

        /// <summary>The start of the current value.</summary>
        internal int Start;

        /// <summary>The end of the object; 0 if not known yet.</summary>
        internal int End;

        /// <summary>Whether the next member is the first one.</summary>
        internal bool IsFirst;

        /// <summary>Whether the current value is a null that replaces an earlier value of the member.</summary>
        internal bool IsClearing;

        /// <summary>The name of the current member if it has no property.</summary>
        internal string? Unknown;

        // The positions of the values that are deferred to the second pass, by member index; 0 for none.
        private int[]? _waiting;

        /// <summary>Defers the current member to the second pass; of members with one name the last is kept.</summary>
        internal void Wait(int at)
        {
            if (_waiting is null)
            {
                _waiting = ArrayPool<int>.Shared.Rent(Names.Count);
                Array.Clear(_waiting, 0, Names.Count);
            }

            _waiting[Turn] = at;
        }

        /// <summary>Moves to the next deferred member.</summary>
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

        /// <summary>The current member as a step of a path.</summary>
        internal readonly string Step => Unknown is not null ? "." + Unknown : Turn >= 0 ? "." + Names[Turn] : "";
    }
}
