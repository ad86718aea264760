/** The answers of an export: plain files below a folder that a meta element names. */

import { keysOfKernel, parse } from "./state.js";

/** The folder with a slash at its end, or null where there is a server. */
export const folder = document.querySelector("meta[name=explorer-static]")?.content ?? null;

let index = null;

/** @returns {Promise<{ query: string, title: string, slug?: string }[]>} */
export function kernels() {
    index ??= fetch(`${folder}index.json`).then(response => {
        if (!response.ok) {
            throw new Error("The list of kernels could not be loaded.");
        }

        return response.json();
    }).then(answer => answer.kernels).catch(error => {
        index = null;
        throw error;
    });
    return index;
}

/** The folder name of a kernel: kind-row_size-10 for kind=row&size=10. */
export function slugOf(query) {
    return [...new URLSearchParams(query)]
        .map(([key, value]) => `${key}-${value.replace(/[^A-Za-z0-9-]/g, "-")}`)
        .join("_");
}

/** Whether two query strings ask for the same kernel. */
export function isSameKernel(query, other) {
    const a = parse(query);
    const b = parse(other);
    return a.kind === b.kind && keysOfKernel(a).every(key => a[key] === b[key]);
}

/** The address of an answer. */
export async function address(kernel, file) {
    if (kernel === null || file === "curve") {
        return `${folder}${file}.json`;
    }

    const entry = (await kernels()).find(candidate => isSameKernel(candidate.query, kernel));
    if (!entry) {
        throw new Error("This page holds no answers for that kernel. Choose one of the list.");
    }

    return `${folder}${entry.slug ?? slugOf(entry.query)}/${file}.json`;
}

/** Gives a stored answer as the events that a server would have sent. */
export function play(name, answer, on) {
    if (name === "time") {
        on.round(answer);
        on.done({});
    } else if (name === "curve" || name === "layers") {
        answer.forEach(name === "curve" ? on.point : on.layer);
        on.done({});
    } else {
        const events = Array.isArray(answer) ? answer : [...answer.hashes, { areEqual: answer.areEqual }];
        events.filter(event => "level" in event).forEach(on.hash);
        on.done({ areEqual: events.find(event => "areEqual" in event)?.areEqual });
    }
}
