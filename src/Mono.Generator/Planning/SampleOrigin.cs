using Mono.Generator.Modelling;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Where a sample stands: a request's body or variables, or an example's body.</summary>
/// <param name="Position">Where its text begins in the collection's file.</param>
/// <param name="Text">The text.</param>
/// <param name="Entry">The request.</param>
/// <param name="Response">The example; null if it is a request's.</param>
/// <param name="IsVariables">Whether it is the variables of a GraphQL query.</param>
internal sealed record SampleOrigin(TextPosition Position, string Text, RequestEntry Entry, PostmanResponse? Response, bool IsVariables = false)
{
    /// <summary>What the sample is, for messages: <c>the body of 'Create user'</c>.</summary>
    internal string Name =>
        Response is not null ? "the example '" + Response.Name + "' of '" + Entry.DisplayName + "'"
        : (IsVariables ? "the variables of '" : "the body of '") + Entry.DisplayName + "'";

    /// <summary>The position in the file of a place in the text: the text is a JSON string there, written in one line with the escapes of JavaScript's <c>JSON.stringify</c>.</summary>
    internal TextPosition At(int offset)
    {
        if (Position.Line == 0)
        {
            return Position;
        }

        var column = Position.Column + 1;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            column += Text[i] switch
            {
                '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f' => 2,
                < ' ' => 6,
                _ => 1,
            };
        }

        return new TextPosition(Position.Line, column);
    }
}
