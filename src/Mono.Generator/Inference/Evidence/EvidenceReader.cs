using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Reads the samples of a place into an <see cref="EvidenceTree"/>.</summary>
/// <param name="keepsTexts">
/// Whether all strings are kept. Collections with placeholders need them for open enums; otherwise only names that documentation may show
/// keep theirs.
/// </param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class EvidenceReader(bool keepsTexts, CancellationToken cancellationToken)
{
    // The same strings occur again and again.
    private readonly StringInterner _texts = new();
    private EvidenceTree _tree = null!;

    /// <summary>Reads the samples of a place.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="hasPlaceholder">For each sample, whether it holds a placeholder.</param>
    internal Evidence Read(IReadOnlyList<JsonSample> samples, bool[] hasPlaceholder)
    {
        _tree = new EvidenceTree();
        for (var i = 0; i < hasPlaceholder.Length; i++)
        {
            Add(0, samples[i], hasPlaceholder[i]);
        }

        _tree.Complete();
        return _tree.Root;
    }

    /// <summary>Whether a sample holds a placeholder.</summary>
    internal static bool HasPlaceholder(JsonSample sample)
    {
        switch (sample.Kind)
        {
            case JsonSampleKind.String:
                return PlaceholderGrammar.Is(sample.Characters);
            case JsonSampleKind.Object:
                foreach (var member in sample.Members)
                {
                    if (HasPlaceholder(member.Value))
                    {
                        return true;
                    }
                }

                return false;
            case JsonSampleKind.Array:
                foreach (var element in sample.Elements)
                {
                    if (HasPlaceholder(element))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private void Add(int path, JsonSample sample, bool inPlaceholderBody)
    {
        ref var node = ref _tree[path];
        node.Seen |= inPlaceholderBody ? SeenKinds.PlaceholderBody : SeenKinds.None;
        node.Count++;
        switch (sample.Kind)
        {
            case JsonSampleKind.Null:
                node.Seen |= SeenKinds.Nulls;
                break;
            case JsonSampleKind.True or JsonSampleKind.False:
                node.Seen |= SeenKinds.Booleans;
                break;
            case JsonSampleKind.Number:
                node.Numbers.Add(sample.Characters);
                break;
            case JsonSampleKind.String:
                AddString(path, sample.Characters, inPlaceholderBody);
                break;
            case JsonSampleKind.Array:
                node.Seen |= SeenKinds.Arrays;
                foreach (var element in sample.Elements)
                {
                    Add(_tree.ElementOrNew(path), element, inPlaceholderBody);
                }

                break;
            case JsonSampleKind.Object:
                cancellationToken.ThrowIfCancellationRequested();
                AddObject(path, sample, inPlaceholderBody);
                break;
        }
    }

    private void AddString(int path, ReadOnlySpan<char> text, bool inPlaceholderBody)
    {
        ref var node = ref _tree[path];
        if (PlaceholderGrammar.Is(text))
        {
            AddPlaceholder(path, PlaceholderGrammar.Read(text.ToString())!.Value);
        }
        else if (ConverterArtifacts.IsUntypedText(text))
        {
            node.Seen |= SeenKinds.Untyped;
        }
        else if (!ConverterArtifacts.IsArtifactText(text))
        {
            node.Strings.Add(text);
            if (keepsTexts || inPlaceholderBody || (node.Name is { } name && MemberDocs.MayShow(name)))
            {
                _tree.AddExtra(path, EvidenceExtraKind.Text, _texts.Get(text));
            }
        }
    }

    private void AddPlaceholder(int path, PlaceholderType placeholder)
    {
        ref var node = ref _tree[path];
        node.Seen |= placeholder.IsNullable ? SeenKinds.Nulls : SeenKinds.None;
        switch (placeholder.Kind)
        {
            case null:
                break;
            case ValueKind.List:
                node.Seen |= SeenKinds.Arrays;
                break;
            case ValueKind.Map:
                node.Objects++;
                break;
            case ValueKind.Any:
                node.Seen |= SeenKinds.Untyped;
                break;
            case { } kind:
                node.Placeholders.Add(kind);
                if (kind == ValueKind.String && !_tree.ExtrasOf(path, EvidenceExtraKind.PlaceholderFormat).Contains(placeholder.Format))
                {
                    _tree.AddExtra(path, EvidenceExtraKind.PlaceholderFormat, placeholder.Format);
                }

                break;
        }
    }

    private void AddObject(int path, JsonSample sample, bool inPlaceholderBody)
    {
        if (ConverterArtifacts.IsArtifact(sample, out var schema))
        {
            if (schema is not null && _tree.ExtrasOf(path, EvidenceExtraKind.Recursion).First is null)
            {
                _tree.AddExtra(path, EvidenceExtraKind.Recursion, schema);
            }

            return;
        }

        if (ConverterArtifacts.IsLeakedSchema(sample))
        {
            _tree[path].Seen |= SeenKinds.Untyped;
            return;
        }

        _tree[path].Objects++;
        var expected = _tree.FirstMember(path);
        foreach (var member in sample.Members)
        {
            var found = _tree.FindMember(path, member.Name, ref expected);
            Add(found != 0 ? found : _tree.AddMember(path, member.Name), member.Value, inPlaceholderBody);
        }
    }
}
