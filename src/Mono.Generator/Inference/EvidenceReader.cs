using System.Runtime.CompilerServices;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Reads samples into evidence.</summary>
/// <param name="keepsTexts">Whether a string may have to be looked at again whatever it is called: where bodies of placeholders are about, for the values of enums.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class EvidenceReader(bool keepsTexts, CancellationToken cancellationToken)
{
    /// <summary>Adds a sample to what is known of its place.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="inPlaceholderBody">Whether it holds placeholders, or what it is in does.</param>
    [MethodImpl(Hot.Loop)]
    internal void Add(Evidence evidence, JsonSample sample, bool inPlaceholderBody)
    {
        evidence.InPlaceholderBody |= inPlaceholderBody;
        evidence.Count++;
        switch (sample.Kind)
        {
            case JsonSampleKind.Null:
                evidence.Nulls++;
                break;
            case JsonSampleKind.True or JsonSampleKind.False:
                evidence.Booleans++;
                break;
            case JsonSampleKind.Number:
                evidence.Numbers.Add(sample.Characters);
                break;
            case JsonSampleKind.String:
                AddString(evidence, sample, inPlaceholderBody);
                break;
            case JsonSampleKind.Array:
                evidence.Arrays++;
                foreach (var element in sample.Elements)
                {
                    Add(evidence.ElementOrNew(), element, inPlaceholderBody);
                }

                break;
            case JsonSampleKind.Object:
                cancellationToken.ThrowIfCancellationRequested();
                AddObject(evidence, sample, inPlaceholderBody);
                break;
        }
    }

    /// <summary>Whether a sample holds a placeholder.</summary>
    [MethodImpl(Hot.Loop)]
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

    [MethodImpl(Hot.Loop)]
    private void AddString(Evidence evidence, JsonSample sample, bool inPlaceholderBody)
    {
        var text = sample.Characters;
        if (PlaceholderGrammar.Is(text))
        {
            AddPlaceholder(evidence, PlaceholderGrammar.Read(text.ToString())!.Value);
        }
        else if (ConverterMarks.IsMarkText(text))
        {
            evidence.HasMark = true;
        }
        else if (ConverterMarks.IsUntypedText(text))
        {
            evidence.IsUntyped = true;
        }
        else
        {
            evidence.Strings.Add(text);
            if (keepsTexts || inPlaceholderBody || (evidence.Name is { } name && EvidenceDoc.MayShow(name)))
            {
                evidence.KeepText(text.ToString());
            }
        }
    }

    private static void AddPlaceholder(Evidence evidence, PlaceholderType placeholder)
    {
        if (placeholder.IsNullable)
        {
            evidence.Nulls++;
        }

        switch (placeholder.Kind)
        {
            case null:
                break;
            case TypeKind.List:
                evidence.Arrays++;
                break;
            case TypeKind.Map:
                evidence.Objects++;
                break;
            case TypeKind.Any:
                evidence.IsUntyped = true;
                break;
            case { } kind:
                evidence.Placeholders.Add(kind);
                if (kind == TypeKind.String)
                {
                    evidence.AddFormat(placeholder.Format);
                }

                break;
        }
    }

    [MethodImpl(Hot.Loop)]
    private void AddObject(Evidence evidence, JsonSample sample, bool inPlaceholderBody)
    {
        if (ConverterMarks.IsMark(sample, out var schema))
        {
            evidence.RecurTo(schema);
            evidence.HasMark = true;
            return;
        }

        if (ConverterMarks.IsLeakedSchema(sample))
        {
            evidence.IsUntyped = true;
            return;
        }

        evidence.Objects++;
        evidence.Expect(sample.Members);
        var expected = 0;
        foreach (var member in sample.Members)
        {
            Add(evidence.MemberOrNew(member.Name, expected++), member.Value, inPlaceholderBody);
        }
    }
}
