/**
 * Every request of the page goes through here: to the server, or, where the page was exported as plain files,
 * to the answers beside it.
 */

import * as stored from "./stored.js";

/** An answer that says no. */
export class RequestError extends Error {
    /** @param {string} message @param {number} status @param {string|null} parameter the parameter that is wrong */
    constructor(message, status, parameter = null) {
        super(message);
        this.status = status;
        this.parameter = parameter;
    }
}

/** Whether the page is an export without a server. */
export const isStatic = stored.folder !== null;

async function json(address, init) {
    let response;
    try {
        response = await fetch(address, init);
    } catch (error) {
        if (error.name === "AbortError") {
            throw error;
        }

        throw new RequestError(isStatic ? "The answer could not be loaded." : "The server does not answer. Is it still running?", 0);
    }

    const body = await response.json().catch(() => null);
    if (!response.ok) {
        const missing = isStatic ? "This page holds no answer for that." : `The server answered ${response.status}.`;
        throw new RequestError(body?.error ?? missing, response.status, body?.parameter ?? null);
    }

    if (body === null) {
        throw new RequestError("The answer is no JSON.", response.status);
    }

    return body;
}

function query(kernel, more = {}) {
    const given = Object.entries(more).filter(([, value]) => value !== null && value !== undefined && value !== "");
    const text = [kernel, new URLSearchParams(given).toString()].filter(Boolean).join("&");
    return text ? `?${text}` : "";
}

/** A JSON request; in an export the file of that name, if need be of the kernel. */
async function ask(name, kernel, more, file, signal) {
    const address = isStatic ? await stored.address(kernel, file) : `api/${name}${query(kernel, more)}`;
    return json(address, { signal });
}

export const options = signal => ask("options", null, {}, "options", signal);
export const errors = signal => ask("errors", null, {}, "errors", signal);
export const code = (kernel, signal) => ask("code", kernel, {}, "code", signal);
export const diff = (kernel, against, signal) => ask("diff", kernel, { against }, "diff", signal);
export const firstCall = (kernel, member, signal) => ask("first-call", kernel, { member }, `first-call-${member}`, signal);
export const network = (kernel, more, signal) => ask("network", kernel, more, "network", signal);

export const assembly = (kernel, member, level, signal) =>
    ask("assembly", kernel, { member, level }, `assembly-${member}-${level}`, signal);

/** @param {{ logits: string, label: string, temperature: string, allowed: string }} row @param {string} preset its name, where the row is one */
export const mathematics = (kernel, row, preset, signal) => ask("mathematics", kernel, row, `mathematics-${preset}`, signal);

/** The presets of the mathematics; a file of the page, not of the server. */
export const presets = signal => json("presets.json", { signal });

/** The kernels that an export holds. */
export const kernels = () => stored.kernels();

/** Sends a model. */
export function sendModel(file, signal) {
    return json(`api/models?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file, signal });
}

/**
 * Listens to a stream of events until it is done.
 * @param {"time"|"curve"|"hashes"} name
 * @param {Record<string, (data: any) => void>} on what to do with each event; also "done" and "failed"
 * @returns {() => void} ends it
 */
export function listen(name, kernel, more, on) {
    if (isStatic) {
        return replay(name, kernel, more, on);
    }

    const source = new EventSource(`api/${name}${query(kernel, more)}`);
    const close = () => source.close();
    for (const [event, action] of Object.entries(on)) {
        source.addEventListener(event, message => {
            if (event === "done" || event === "failed") {
                close();
            }

            action(JSON.parse(message.data || "{}"));
        });
    }

    source.onerror = () => {
        // The browser would connect again, and that would measure again.
        close();
        on.failed({ error: "The server ended the measurement, or has too many others waiting." });
    };
    return close;
}

function replay(name, kernel, more, on) {
    const controller = new AbortController();
    const file = name === "time" ? `time-${more.member}` : name;
    ask(name, kernel, more, file, controller.signal).then(answer => stored.play(name, answer, on), error => {
        if (error.name !== "AbortError") {
            on.failed({ error: error.message });
        }
    });
    return () => controller.abort();
}
