using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Origin of a sample: the body or the variables of a request, or the body of an example.</summary>
/// <remarks>There is one per sample and it is hardly ever asked, so it holds no more than its position can be found from.</remarks>
internal sealed class SampleOrigin
{
    private readonly RequestEntry _entry;

    // A PostmanBody or a PostmanResponse.
    private readonly object _source;

    /// <summary>The body of a request, or the variables if it is a GraphQL query.</summary>
    internal SampleOrigin(RequestEntry entry, PostmanBody body)
    {
        _entry = entry;
        _source = body;
    }

    /// <summary>The body of an example.</summary>
    internal SampleOrigin(RequestEntry entry, PostmanResponse response)
    {
        _entry = entry;
        _source = response;
    }

    /// <summary>The name of the sample in messages: <c>the body of 'Create user'</c>.</summary>
    internal string Name => _source switch
    {
        PostmanResponse response => "the example '" + response.Name + "' of '",
        PostmanBody { Mode: PostmanBodyMode.GraphQL } => "the variables of '",
        _ => "the body of '",
    } + _entry.DisplayName + "'";

    // The beginning of the text in the file of the collection.
    private TextPosition Position =>
        _entry.At(_source is PostmanResponse response ? response.BodyPosition : ((PostmanBody)_source).TextPosition);

    private ReadOnlySpan<char> Text => _source switch
    {
        PostmanResponse response => response.Body!.Value.Span,
        PostmanBody { Mode: PostmanBodyMode.GraphQL } body => body.QueryVariables.AsSpan(),
        var body => ((PostmanBody)body).Raw.AsSpan(),
    };

    /// <summary>Returns the position in the file of an offset in the text.</summary>
    /// <remarks>In the file, the text is a JSON string in one line, with the escapes of JavaScript's <c>JSON.stringify</c>.</remarks>
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
