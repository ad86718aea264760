/** The state of the page. All of it is in the address; only what is not the default is written. */

/** Every key with its default. All values are text, as in the address. */
export const defaults = Object.freeze({
    kind: "row",
    size: "10",
    methods: "All",
    inputs: "84",
    outputs: "64",
    activation: "Tanh",
    sizes: "84-64-64-2",
    hidden: "Tanh",
    output: "Softmax",
    model: "",
    arithmetic: "Fastest",
    level: "",
    member: "",
    panel: "code",
    file: "",
    against: "",
    preset: "start",
    logits: "",
    label: "",
    temperature: "",
    allowed: "",
    seed: "1",
    edits: "",
});

const kernelKeys = Object.freeze({
    row: ["kind", "size", "methods", "arithmetic"],
    layer: ["kind", "inputs", "outputs", "activation", "arithmetic"],
    network: ["kind", "sizes", "hidden", "output", "arithmetic"],
    model: ["kind", "model", "arithmetic"],
});

const viewKeys = Object.freeze({
    row: ["level", "member", "panel", "file", "against", "preset", "logits", "label", "temperature", "allowed"],
    layer: ["level", "member", "panel", "file", "against"],
    network: ["level", "member", "panel", "file", "against", "seed", "edits"],
});

let state = read();
let timer = 0;
const listeners = [];

function read() {
    return parse(location.search);
}

/** A whole state from a query string; what is missing or unknown is the default. */
export function parse(query) {
    const found = { ...defaults };
    for (const [key, value] of new URLSearchParams(query)) {
        if (Object.hasOwn(defaults, key)) {
            found[key] = value;
        }
    }

    if (!Object.hasOwn(viewKeys, found.kind)) {
        found.kind = defaults.kind;
    }

    return found;
}

/** The keys that say which kernel a state asks for. */
export function keysOfKernel(of) {
    return kernelKeys[of.kind === "network" && of.model ? "model" : of.kind];
}

function write(of, keys) {
    const query = new URLSearchParams();
    for (const key of keys) {
        if (of[key] !== defaults[key]) {
            query.set(key, of[key]);
        }
    }

    return query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** The query string of a state's kernel: what the server is asked. */
export function kernelQuery(of = state) {
    return write(of, keysOfKernel(of));
}

function address() {
    const query = write(state, [...keysOfKernel(state), ...viewKeys[state.kind]]);
    return location.pathname + (query ? `?${query}` : "") + location.hash;
}

function flush() {
    clearTimeout(timer);
    timer = 0;
    if (address() !== location.pathname + location.search + location.hash) {
        history.replaceState(null, "", address());
    }
}

/** @returns {typeof defaults} */
export function get() {
    return state;
}

/**
 * Changes the state and tells everyone.
 * @param {Partial<typeof defaults>} patch
 * @param {{ step?: boolean }} [how] step: a change that "back" should undo
 */
export function set(patch, { step = false } = {}) {
    if (step) {
        flush();
    }

    state = { ...state, ...patch };
    if (step) {
        if (address() !== location.pathname + location.search + location.hash) {
            history.pushState(null, "", address());
        }
    } else {
        clearTimeout(timer);
        timer = setTimeout(flush, 250);
    }

    listeners.forEach(listener => listener(state));
}

/** @param {(state: typeof defaults) => void} listener */
export function onChange(listener) {
    listeners.push(listener);
}

addEventListener("popstate", () => {
    clearTimeout(timer);
    state = read();
    listeners.forEach(listener => listener(state));
});
