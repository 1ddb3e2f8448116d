using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Where a sample stands: a request's body or variables, or an example's body.</summary>
/// <remarks>There is one for each sample, and hardly one is ever asked: it is no more than it needs to find the answer.</remarks>
internal sealed class SampleOrigin
{
    private readonly RequestEntry _entry;

    // A PostmanBody or a PostmanResponse.
    private readonly object _source;

    /// <summary>A request's body, or its variables if it is a GraphQL query's.</summary>
    internal SampleOrigin(RequestEntry entry, PostmanBody body)
    {
        _entry = entry;
        _source = body;
    }

    /// <summary>An example's body.</summary>
    internal SampleOrigin(RequestEntry entry, PostmanResponse response)
    {
        _entry = entry;
        _source = response;
    }

    /// <summary>What the sample is, for messages: <c>the body of 'Create user'</c>.</summary>
    internal string Name => _source switch
    {
        PostmanResponse response => "the example '" + response.Name + "' of '",
        PostmanBody { Mode: PostmanBodyMode.GraphQL } => "the variables of '",
        _ => "the body of '",
    } + _entry.DisplayName + "'";

    // Where the text begins in the collection's file.
    private TextPosition Position => _entry.At(_source is PostmanResponse response ? response.BodyPosition : ((PostmanBody)_source).TextPosition);

    private ReadOnlySpan<char> Text => _source switch
    {
        PostmanResponse response => response.Body!.Value.Span,
        PostmanBody { Mode: PostmanBodyMode.GraphQL } body => body.QueryVariables.AsSpan(),
        var body => ((PostmanBody)body).Raw.AsSpan(),
    };

    /// <summary>The position in the file of a place in the text: the text is a JSON string there, written in one line with the escapes of JavaScript's <c>JSON.stringify</c>.</summary>
    internal TextPosition At(int offset)
    {
        var position = Position;
        var text = Text;
        if (position.Line == 0)
        {
            return position;
        }

        var column = position.Column + 1;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            column += text[i] switch
            {
                '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f' => 2,
                < ' ' => 6,
                _ => 1,
            };
        }

        return new TextPosition(position.Line, column);
    }
}
