/**
 * A stream of server-sent events, by fetch: an EventSource does not say why a server refuses, and asks again by itself, which would
 * measure again.
 */

/** The next event of a text that has one: its name, its data, and what follows. */
function next(text) {
    const end = text.indexOf("\n\n");
    if (end < 0) {
        return null;
    }

    const fields = new Map(text.slice(0, end).split("\n").map(line => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
    return { name: fields.get("event"), data: JSON.parse(fields.get("data") || "{}"), rest: text.slice(end + 2) };
}

/**
 * Reads the events of a response to its end.
 * @param {Response} response
 * @param {(name: string, data: any) => void} receive
 */
export async function read(response, receive) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        text += chunk.value;
        for (let event = next(text); event; event = next(text)) {
            text = event.rest;
            receive(event.name, event.data);
        }
    }
}
