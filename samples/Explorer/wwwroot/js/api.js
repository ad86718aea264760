/**
 * Every request of the page goes through here: to the server, or, where the page was exported as plain files,
 * to the answers beside it.
 */

import * as events from "./events.js";
import * as stored from "./stored.js";

/** An answer that says no. */
export class RequestError extends Error {
    /** @param {string} message @param {number} status @param {string|null} parameter the parameter that is wrong */
    constructor(message, status, parameter = null) {
        super(message);
        this.status = status;
        this.parameter = parameter;
    }

    /** Whether the same request would be refused again. */
    get isFinal() {
        return this.status === 400 || this.status === 404;
    }
}

/** Whether the page is an export without a server. */
export const isStatic = stored.folder !== null;

/** A response that says yes. */
async function request(address, init) {
    let response;
    try {
        response = await fetch(address, init);
    } catch (error) {
        if (error.name === "AbortError") {
            throw error;
        }

        throw new RequestError(isStatic ? "The answer could not be loaded." : "The server does not answer. Is it still running?", 0);
    }

    if (!response.ok) {
        const body = await response.json().catch(() => null);
        const missing = isStatic ? "This page holds no answer for that." : `The server answered ${response.status}.`;
        throw new RequestError(body?.error ?? missing, response.status, body?.parameter ?? null);
    }

    return response;
}

async function json(address, init) {
    const response = await request(address, init);
    const body = await response.json().catch(() => null);
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
 * @param {"time"|"curve"|"layers"|"hashes"} name
 * @param {Record<string, (data: any) => void>} on what to do with each event; also "done" and "failed", whose data may say isFinal
 * @returns {() => void} ends it
 */
export function listen(name, kernel, more, on) {
    const controller = new AbortController();
    const { signal } = controller;
    const heard = isStatic ? replay(name, kernel, more, on, signal) : live(name, kernel, more, on, signal);
    heard.catch(error => {
        if (!signal.aborted) {
            on.failed({ error: error.message, isFinal: error.isFinal ?? false });
        }
    });
    return () => controller.abort();
}

async function live(name, kernel, more, on, signal) {
    const response = await request(`api/${name}${query(kernel, more)}`, { signal });
    let isOver = false;
    await events.read(response, (event, data) => {
        isOver ||= event === "done" || event === "failed";
        on[event]?.(data);
    });
    if (!isOver) {
        throw new RequestError("The server ended the measurement.", 0);
    }
}

async function replay(name, kernel, more, on, signal) {
    const file = name === "time" ? `time-${more.member}` : name;
    stored.play(name, await ask(name, kernel, more, file, signal), on);
}
