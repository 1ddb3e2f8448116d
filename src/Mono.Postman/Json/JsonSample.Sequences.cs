using System.Collections;

namespace Mono.Postman;

/// <content>The sequences of members and elements.</content>
public readonly partial struct JsonSample
{
    /// <summary>The members of an object.</summary>
    public readonly struct MemberSequence : IEnumerable<JsonMember>
    {
        private readonly JsonTape? _tape;
        private readonly int _object;

        internal MemberSequence(JsonTape? tape, int entry)
        {
            _tape = tape;
            _object = entry;
        }

        /// <summary>Whether the sequence is empty.</summary>
        public bool IsEmpty => _tape is null || _tape.KindOf(JsonTape.Inside(_object)) == JsonEntryKind.End;

        /// <summary>The number of entries, which are counted at each call.</summary>
        public int Count
        {
            get
            {
                var count = 0;
                for (var members = GetEnumerator(); members.MoveNext();)
                {
                    count++;
                }

                return count;
            }
        }

        /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
        public Enumerator GetEnumerator() => new(_tape, _object);

        IEnumerator<JsonMember> IEnumerable<JsonMember>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Enumerates the members.</summary>
        public struct Enumerator : IEnumerator<JsonMember>
        {
            private readonly JsonTape? _tape;
            private int _name;
            private int _next;

            internal Enumerator(JsonTape? tape, int entry)
            {
                _tape = tape;
                _next = JsonTape.Inside(entry);
            }

            /// <inheritdoc/>
            public readonly JsonMember Current => new(_tape!.TextOf(_name)!, new JsonSample(_tape, _name + 1));

            readonly object IEnumerator.Current => Current;

            /// <inheritdoc/>
            public bool MoveNext()
            {
                if (_tape is null || _tape.KindOf(_next) == JsonEntryKind.End)
                {
                    return false;
                }

                _name = _next;
                _next = _tape.Next(_name + 1);
                return true;
            }

            /// <inheritdoc/>
            public readonly void Reset() => throw new NotSupportedException();

            /// <inheritdoc/>
            public readonly void Dispose()
            {
            }
        }
    }

    /// <summary>The elements of an array.</summary>
    public readonly struct ElementSequence : IEnumerable<JsonSample>
    {
        private readonly JsonTape? _tape;
        private readonly int _array;

        internal ElementSequence(JsonTape? tape, int entry)
        {
            _tape = tape;
            _array = entry;
        }

        /// <summary>Whether the sequence is empty.</summary>
        public bool IsEmpty => _tape is null || _tape.KindOf(JsonTape.Inside(_array)) == JsonEntryKind.End;

        /// <summary>The number of entries, which are counted at each call.</summary>
        public int Count
        {
            get
            {
                var count = 0;
                for (var elements = GetEnumerator(); elements.MoveNext();)
                {
                    count++;
                }

                return count;
            }
        }

        /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
        public Enumerator GetEnumerator() => new(_tape, _array);

        IEnumerator<JsonSample> IEnumerable<JsonSample>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Enumerates the elements.</summary>
        public struct Enumerator : IEnumerator<JsonSample>
        {
            private readonly JsonTape? _tape;
            private int _element;
            private int _next;

            internal Enumerator(JsonTape? tape, int entry)
            {
                _tape = tape;
                _next = JsonTape.Inside(entry);
            }

            /// <inheritdoc/>
            public readonly JsonSample Current => new(_tape!, _element);

            readonly object IEnumerator.Current => Current;

            /// <inheritdoc/>
            public bool MoveNext()
            {
                if (_tape is null || _tape.KindOf(_next) == JsonEntryKind.End)
                {
                    return false;
                }

                _element = _next;
                _next = _tape.Next(_element);
                return true;
            }

            /// <inheritdoc/>
            public readonly void Reset() => throw new NotSupportedException();

            /// <inheritdoc/>
            public readonly void Dispose()
            {
            }
        }
    }
}
